import { defineConfig } from 'vitest/config';

const browserTests = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Two cores are enough, and all that a small build machine has.
    maxWorkers: 2,
    // For a busy machine; a test that hangs still ends.
    // The nightly run tries thousands of cases in each property test.
    testTimeout: process.env.PROPERTY_RUNS ? 4 * 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // What a page does on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [browserTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: 'test/support/serve-site.ts',
          // After the unit tests, so that neither has to wait for the other's processor time.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the runner remembers between runs; made again when it is deleted. */
export const cacheFolder = join(root, '.cache');

/** An error whose message tells a person what to do next; shown without a stack. */
export class Advice extends Error {}

/**
 * Makes the cache folder.
 *
 * @throws {Advice} when the project's folder cannot be written to
 */
export function prepareToWrite() {
  try {
    accessSync(root, constants.W_OK);
    mkdirSync(cacheFolder, { recursive: true });
    accessSync(cacheFolder, constants.W_OK);
  } catch (error) {
    throw new Advice(
      `This folder cannot be written to: ${root}\n` +
        'Copy the project to a folder of your own, or become its owner, and run the same command again.',
      { cause: error },
    );
  }
}

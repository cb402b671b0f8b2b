import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Node runs the same files without a bundler, and Node wants the extension. */
const extensionInImports = {
  regex: String.raw`^\.{1,2}(/(?!.*\.[a-z0-9]+(\?.*)?$).*)?$`,
  message: "Give relative imports their extension: './read.ts'.",
};

/** Names that only exist in a browser. */
const browserGlobals = ['window', 'document', 'navigator', 'localStorage', 'location', 'self'].map(
  (name) => ({ name, message: 'This part also runs where there is no browser.' }),
);

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'coverage/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    rules: {
      // TypeScript finds unknown names, and knows which ones a browser has.
      'no-undef': 'off',
      // The guards look for control characters on purpose.
      'no-control-regex': 'off',
      // vitest reads from this pattern which fixtures a test wants, also when it wants none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', { patterns: [extensionInImports] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/*.astro/**'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // Each use has to say why the text is safe.
      'astro/no-set-html-directive': 'error',
      'astro/no-set-text-directive': 'error',
      'astro/no-unused-css-selector': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    // Scripts, tests and exporters ask the same catalogue: it knows no page and no browser.
    files: ['src/catalog/**'],
    rules: {
      'no-restricted-globals': ['error', ...browserGlobals],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            extensionInImports,
            {
              regex: '^(astro|@astrojs|react|react-dom|@digdir|@fontsource-variable)([:/]|$)',
              message: 'The catalogue knows neither Astro nor React nor the browser.',
            },
            {
              regex: '/(pages|components|layouts|islands|styles|search|exchange|quality)(/|$)',
              message:
                'Nothing reaches back: pages and search ask the catalogue, never the reverse.',
            },
          ],
        },
      ],
    },
  },
  {
    // The analysis gives the same terms when the index is built and when a visitor searches.
    files: ['src/search/analysis/**'],
    rules: {
      'no-restricted-globals': ['error', ...browserGlobals, 'process', 'Buffer'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            extensionInImports,
            { regex: '^node:', message: 'The analysis runs in the browser too.' },
          ],
        },
      ],
    },
  },
);

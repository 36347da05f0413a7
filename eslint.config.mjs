// What the compiler cannot say: floating promises, unsafe anys, web APIs in code for Apps Script, God files.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Missing in Apps Script (docs/platform.md), so no code of the bundle may lean on them. */
const notInAppsScript = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'crypto',
  'fetch',
  'structuredClone',
  'atob',
  'btoa',
  'performance',
  'process',
  'window',
  'document',
  'navigator',
  'Blob',
  'File',
];

const pureRooms = ['time', 'problems', 'coaching', 'students', 'sharing', 'tracker', 'outputs'].map((room) => `src/${room}/**/*.ts`);

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/', 'coverage/', '.workspace/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'src/google/tsconfig.json',
          'src/entry/tsconfig.json',
          'src/sidebar/tsconfig.json',
          'tsconfig.local.json',
          'local/workbench/page/tsconfig.json',
          'scripts/docs/tsconfig.json',
          'tsconfig.test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/prefer-readonly-parameter-types': 'off',
      // A name that opens with _ says: part of the shape, not used here.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/sidebar/**'],
    rules: { 'no-restricted-globals': ['error', ...notInAppsScript] },
  },
  {
    files: pureRooms,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'A pure room has no chance: take it as a parameter.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'A pure room has no clock: take now or today as a parameter.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'A pure room has no clock: take now or today as a parameter.',
        },
      ],
    },
  },
  { files: ['test/**/*.ts', 'test/**/*.tsx'], rules: { 'max-lines': ['error', { max: 400 }] } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
  prettier,
);

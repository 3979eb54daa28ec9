import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { realmImports } from './scripts/lint/realm-imports.mjs';
import { RELEASE_RECORDS, releaseNames } from './scripts/lint/release-names.mjs';

/** Files whose default export Next.js or a tool asks for. */
const WITH_DEFAULT_EXPORT = [
  'app/**/{page,layout,error,global-error,not-found,loading,template,default,sitemap,robots,manifest,opengraph-image}.{ts,tsx}',
  '*.config.{ts,mjs}',
  '**/*.d.ts',
  // `import crypto from 'crypto'` finds one in Node.js too.
  'sandbox/runtime/node/*.ts',
];

/** In this order: a file belongs to the first that has it, and the tests' project has what the tests import. */
const PROJECTS = [
  'tsconfig.json',
  'sandbox/frame/tsconfig.json',
  'sandbox/host/tsconfig.json',
  'sandbox/compiler/tsconfig.json',
  'sandbox/runtime/tsconfig.json',
  'lib/service-worker/tsconfig.json',
  'server/tsconfig.json',
  'tests/tsconfig.json',
];

/** What tests/tsconfig.json covers. */
const TESTS = ['**/*.test.{ts,tsx}', '**/fixtures/**/*.ts', 'tests/**/*.ts', '*.ts', 'content/**/*.ts'];

const restricted = [
  { selector: 'ExportAllDeclaration', message: 'Name what you export: no barrels.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Use a named export, named as the file is.' };

const inAnEffect = 'Components hold no worker, timer or fetch: put it into lib/ and call that.';
const workAndTimers = [
  'Worker',
  'SharedWorker',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'setTimeout',
  'setInterval',
];

const ofABrowser = 'The workbench runs in Node.js too: take it from the page that it is given (lib/page/page.ts).';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '.next/',
      '**/.recording/',
      '.static/',
      'out/',
      'public/generated/',
      'next-env.d.ts',
      'tests/conformance/cases/',
      'tests/**/fixtures/',
      'scripts/**/fixtures/',
      'content/**/files/',
      'content/lessons/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: TESTS,
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'server/tsconfig.json',
          'sandbox/*/tsconfig.json',
          'lib/service-worker/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: TESTS,
    languageOptions: { parserOptions: { project: ['tests/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Interfaces declare methods as methods; those of ours need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-control-regex': 'error',
      'no-restricted-syntax': ['error', ...restricted, noDefaultExport],
    },
  },
  {
    plugins: { playground: { rules: { 'realm-imports': realmImports, 'release-names': releaseNames } } },
    rules: { 'playground/realm-imports': 'error' },
  },
  { ignores: [...RELEASE_RECORDS, ...TESTS], rules: { 'playground/release-names': ['error', 'everywhere'] } },
  { files: TESTS, ignores: RELEASE_RECORDS, rules: { 'playground/release-names': ['error', 'in decisions'] } },
  { files: ['**/*.tsx', 'components/**/*.ts'], ...hooks.configs.flat.recommended },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...workAndTimers.map((name) => ({ name, message: inAnEffect }))],
    },
  },
  {
    files: ['lib/workbench/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'location', 'history'].map((name) => ({ name, message: ofABrowser })),
      ],
    },
  },
  {
    // The server's own classes take what user code hands them, checked or not, and mirror Node.js' signatures.
    files: ['sandbox/{runtime,server,next}/**/*.ts', 'sandbox/next-*/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    // Stand-ins for Next's modules have their exports, and are type-checked against one release but run with three.
    files: ['sandbox/next/**/*.ts', 'sandbox/next-*/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...restricted],
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `require` keeps a module out of a bundle, or loads it when it is used first.
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    // These tables do what a type checker would not let pass: that is what they are for.
    files: ['sandbox/runtime/*/fixtures/*.ts'],
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  { files: WITH_DEFAULT_EXPORT, rules: { 'no-restricted-syntax': ['error', ...restricted] } },
);

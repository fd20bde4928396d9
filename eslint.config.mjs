import tseslint from 'typescript-eslint';

// Biome does format and ordinary lint; ESLint does what needs types, and keeps the rooms apart.
const typed = {
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': [
      'error',
      { checksVoidReturn: { attributes: false } },
    ],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
  },
};

const forbid = (group, message, allowTypeImports = false) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: [{ group, message, allowTypeImports }] },
  ],
});

export default [
  { ignores: ['build/', 'node_modules/', 'artefacts/', 'data/', '**/*.mjs', 'web/vite.config.ts'] },
  { files: ['**/*.ts', '**/*.tsx'], ...typed },
  {
    files: ['geo/**/*.ts'],
    rules: forbid(
      ['**/server/**', '**/web/**', '**/seeds/**', 'node:*'],
      'geo is pure: it imports nothing of ours and nothing of Node.',
    ),
  },
  {
    files: ['server/**/*.ts'],
    rules: forbid(['**/web/**', '**/seeds/**'], 'server imports from geo only.'),
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    rules: forbid(['**/server/**'], 'web may import one type from server: the App.', true),
  },
];

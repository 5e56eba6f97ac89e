import { defineConfig, globalIgnores } from 'eslint/config'
import coreWebVitals from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'
import boundaries from './scripts/import-boundaries.mjs'

export default defineConfig([
  globalIgnores([
    '.next/',
    'dist/',
    'coverage/',
    'data/',
    'test-results/',
    'playwright-report/',
    'next-env.d.ts',
  ]),
  coreWebVitals,
  typescript,
  { rules: { 'import/no-anonymous-default-export': 'off' } }, // meant for components; here it would only match config files
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'boundaries/imports': 'error',
      // A lazy query that is not awaited never runs, or runs outside its transaction, so thenables are checked, too.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      // React calls an async event handler and ignores its promise, as it should.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': 'error',
    },
  },
  {
    // Logging goes through server/log.ts, which masks secrets; only the start-up lines of the process are for people.
    files: ['{app,components,db,domain,server}/**/*.{ts,tsx}'],
    ignores: ['server/main.ts', 'server/testing/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // No React there; a function or a Playwright fixture called `use…` is not a hook.
    files: ['{domain,db,server,scripts,bench,e2e}/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
])

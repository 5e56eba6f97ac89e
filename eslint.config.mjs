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
  typescript,
  // The rules for React, of which those of its compiler are slow, only where React is.
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    extends: [coreWebVitals],
    // The only images are QR codes, which this service draws: there is nothing to optimize.
    rules: { '@next/next/no-img-element': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    rules: {
      'boundaries/imports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': 'error',
    },
  },
  {
    // Logging goes through server/log.ts, which masks secrets; only the start-up lines of the process are for people.
    files: ['{app,components,db,domain,server}/**/*.{ts,tsx}'],
    ignores: ['server/start.ts', 'server/testing/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['{app,components}/**/*.tsx'],
    ignores: ['components/ui/link.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'next/link', message: 'Use Link of components/ui/link.tsx.' },
      ],
    },
  },
])

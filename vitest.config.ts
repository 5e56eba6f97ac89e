import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of SQLite's own engine and files. With TEST_POSTGRES, the others run on PostgreSQL (server/testing/global-setup.ts). */
const sqliteOnly = ['db/sqlite/**', 'scripts/{backup,bulk-referrals,restore,rotate-key}.test.ts']
/** Tests that need no database are the same on both engines. */
const withoutDatabase = [
  '{domain,components}/**',
  'scripts/{prepare,reports,retired-words}.test.ts',
  'server/testing/{architecture,mounts,named-files,personal-tables}.test.ts',
  'app/api/{openapi,routes}.test.ts',
]
const postgresOnly = ['db/postgres/**', 'server/testing/postgres-faults.test.ts']
const exclude = process.env.TEST_POSTGRES ? [...sqliteOnly, ...withoutDatabase] : postgresOnly

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    exclude: [...configDefaults.exclude, ...exclude],
    // Modules take longer to load than most tests to run, so test files share a process.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'service',
          include: ['{server,app,scripts}/**/*.test.{ts,tsx}'],
          setupFiles: ['server/testing/fresh-modules.ts'],
        },
      },
      // Files without state share the application's modules too.
      {
        extends: true,
        test: { name: 'pure', include: ['{domain,db,components,client}/**/*.test.{ts,tsx}'] },
      },
    ],
    maxWorkers: '100%',
    globalSetup: ['server/testing/global-setup.ts'],
    setupFiles: ['server/testing/setup.ts'],
    // Generous, because argon2 and real files are slow on a loaded machine. No retries: a flaky test is a failure.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
  },
})

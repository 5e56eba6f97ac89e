import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    projects: [
      // Processes, not threads: compiled modules and open databases of one file cannot disturb another's.
      {
        extends: true,
        test: { name: 'service', include: ['{server,app,scripts}/**/*.test.{ts,tsx}'], pool: 'forks' },
      },
      // Files without state share their modules, which take longer to load than the tests to run.
      {
        extends: true,
        test: { name: 'pure', include: ['{domain,db,components,client}/**/*.test.{ts,tsx}'], isolate: false },
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

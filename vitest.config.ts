import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['{domain,db,server,app,components,client,scripts}/**/*.test.{ts,tsx}'],
    // Processes, not threads: compiled modules and open databases of one file cannot disturb another's.
    pool: 'forks',
    maxWorkers: '100%',
    globalSetup: ['server/testing/global-setup.ts'],
    setupFiles: ['server/testing/setup.ts'],
    // Generous, because argon2 and real files are slow on a loaded machine. No retries: a flaky test is a failure.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
  },
})

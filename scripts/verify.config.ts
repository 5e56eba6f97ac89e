import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run verify`: the checks that need no running program, two at a time. `npm test` runs them too. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['scripts/verify.checks.ts'],
    maxConcurrency: 2,
    testTimeout: 600_000,
    reporters: ['verbose'],
  },
})

/**
 * A process runs many test files, because packages take longer to load than most tests to run. Each file evaluates the
 * application's own modules again, and begins without the values that exist once in a process.
 */
import { afterAll, vi } from 'vitest'
import type { Store } from '@/db/store'
import { singletons } from '@/server/singleton'

vi.resetModules()

afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  await (singletons.get('store') as Store | undefined)?.close()
  singletons.clear()
})

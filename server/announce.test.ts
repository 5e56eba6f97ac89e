import { afterEach, expect, it, vi } from 'vitest'
import { announce } from './announce'
import { store } from './store'

afterEach(() => void vi.restoreAllMocks())

it('the address is printed, without a link to set-up, while the database is away', async () => {
  await store().close()
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await announce({ port: 4321 })
  expect(write).toHaveBeenCalledWith('\nReferral Desk is ready: http://localhost:4321\n\n')
})

import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { describe, expect, it } from 'vitest'
import { perform } from './action-result'

const messageAfter = async (error: Error) => {
  const result = await perform(() => Promise.reject(error))
  return result.ok ? undefined : result.message
}

describe('a server action without a result', () => {
  it('of an older build asks to reload, and does not blame the connection', async () => {
    const message = await messageAfter(new UnrecognizedActionError('Server Action "f" was not found'))
    expect(message).toMatch(/new version.*Reload/)
    expect(message).not.toMatch(/connection/i)
  })

  it('that never arrived asks to check the connection', async () => {
    expect(await messageAfter(new TypeError('Failed to fetch'))).toMatch(/cannot be reached.*connection/)
  })

  it('that the server could not answer is a fault of the server', async () => {
    const message = await messageAfter(new Error('An unexpected response was received from the server.'))
    expect(message).toMatch(/could not process this/)
    expect(message).not.toMatch(/check your connection/i)
  })

  it('passes on what the server rejected, with the fields', async () => {
    const rejected = { ok: false as const, message: 'Taken.', violations: [] }
    expect(await perform(() => Promise.resolve(rejected))).toBe(rejected)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { limitMailRequests } from './limit-mail-requests'

const isLimited = async (account: string, address: string) =>
  await limitMailRequests(account, address).then(
    () => false,
    (error: { code: string }) => error.code === 'RATE_LIMITED',
  )

describe('requests to mail a link', () => {
  it('are limited to 5 an hour for an account, from whatever address', async () => {
    const account = randomUUID()
    const results: boolean[] = []
    for (let request = 0; request < 6; request++) results.push(await isLimited(account, randomUUID()))
    expect(results).toEqual([false, false, false, false, false, true])
  })

  it('are limited to 20 an hour from an address, for whatever accounts', async () => {
    const address = randomUUID()
    for (let request = 0; request < 20; request++) expect(await isLimited(randomUUID(), address)).toBe(false)
    expect(await isLimited(randomUUID(), address)).toBe(true)
  })
})

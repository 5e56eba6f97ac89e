import { RateLimiterMemory } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { singleton } from '@/server/singleton'

const windowSeconds = 60 * 60
const maxPerAccount = 5
const maxPerAddress = 20

const requests = (of: 'account' | 'address', points: number) =>
  singleton(`mail-requests.${of}`, () => new RateLimiterMemory({ points, duration: windowSeconds }))

/**
 * Counts a request to mail a link to `account`, which need not exist. Throws RATE_LIMITED after 5 an hour for an account,
 * or 20 from an address.
 */
export async function limitMailRequests(account: string, address: string): Promise<void> {
  try {
    await requests('address', maxPerAddress).consume(address)
    await requests('account', maxPerAccount).consume(account)
  } catch (rejection) {
    if (rejection instanceof Error) throw rejection
    throw new DomainError('RATE_LIMITED', 'Too many requests. Try again in an hour.', {
      retryAfterSeconds: windowSeconds,
    })
  }
}

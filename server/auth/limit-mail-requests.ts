import { DomainError } from '@/domain/errors'
import { hourMs } from '@/domain/time'
import { countAttempt, type Limited } from './limit-window'

const windowMs = hourMs
const maxPerAccount = 5
const maxPerAddress = 20

/**
 * Counts a request to mail a link to `account`, which need not exist. Throws RATE_LIMITED after 5 an hour for an account,
 * or 20 from an address.
 */
export async function limitMailRequests(account: string, address: string): Promise<void> {
  await limit(['mail from', address], maxPerAddress)
  await limit(['mail to', account], maxPerAccount)
}

async function limit(limited: Limited, max: number): Promise<void> {
  if ((await countAttempt(limited, windowMs)) > max)
    throw new DomainError('RATE_LIMITED', 'Too many requests. Try again in an hour.', {
      retryAfterSeconds: windowMs / 1_000,
    })
}

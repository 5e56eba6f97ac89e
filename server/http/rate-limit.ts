import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { env } from '@/server/env'
import { singleton } from '@/server/singleton'

const limiters = {
  /** Looking codes up without credentials: slow enough that trying names out leads nowhere. */
  validate: () => singleton('limit.validate', () => new RateLimiterMemory({ points: env().PUBLIC_VALIDATE_PER_MINUTE, duration: 60 })),
}

/** Counts a call of this address. Throws RATE_LIMITED, with when to come back, once its minute is used up. */
export async function limitPerAddress(limit: keyof typeof limiters, address: string): Promise<void> {
  try {
    await limiters[limit]().consume(address)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new DomainError('RATE_LIMITED', 'Too many requests from this address; try again later.', { retryAfterSeconds: Math.max(1, refusal.msBeforeNext / 1000) })
  }
}

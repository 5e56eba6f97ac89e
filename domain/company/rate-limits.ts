import { z } from 'zod'

const perMinute = z.int().min(1).max(10_000_000).nullable()

/** A company's own rate limits; null for the default. */
export const rateLimits = z.object({ requestsPerMinute: perMinute, publicValidationsPerMinute: perMinute })
export type RateLimits = z.output<typeof rateLimits>

import { z } from 'zod'

const perMinute = z.int().min(1).max(10_000_000).nullable()

/** What a company may set in place of the product's own limits; null for these. */
export const rateLimits = z.object({ requestsPerMinute: perMinute, publicValidationsPerMinute: perMinute })
export type RateLimits = z.output<typeof rateLimits>

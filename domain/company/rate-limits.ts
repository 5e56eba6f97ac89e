import { z } from 'zod'

const perMinute = z.int().min(1).max(10_000_000).nullable()

/** The limits that a company may set; null for the installation's default. */
export const rateLimits = z.object({ requestsPerMinute: perMinute, publicValidationsPerMinute: perMinute })
export type RateLimits = z.output<typeof rateLimits>

import { z } from 'zod'
import { rateLimits, type RateLimits } from '@/domain/company/rate-limits'

const words = 'Write a whole number from 1 to 10,000,000, or leave it empty.'

/** An empty field is the product's own limit. */
const field = z
  .string()
  .trim()
  .refine(
    (text) =>
      text === '' ||
      (/^\d+$/.test(text) && rateLimits.shape.requestsPerMinute.safeParse(Number(text)).success),
    words,
  )

export const rateLimitFields = z.object({ requestsPerMinute: field, publicValidationsPerMinute: field })
export type RateLimitFields = z.input<typeof rateLimitFields>

const inField = (limit: number | null) => (limit === null ? '' : String(limit))
const inContract = (text: string) => (text.trim() === '' ? null : Number(text))

export const fieldsOf = (limits: RateLimits): RateLimitFields => ({
  requestsPerMinute: inField(limits.requestsPerMinute),
  publicValidationsPerMinute: inField(limits.publicValidationsPerMinute),
})
export const toLimits = (fields: RateLimitFields): RateLimits => ({
  requestsPerMinute: inContract(fields.requestsPerMinute),
  publicValidationsPerMinute: inContract(fields.publicValidationsPerMinute),
})

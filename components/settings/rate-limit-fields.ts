import { z } from 'zod'
import { rateLimits, type RateLimits } from '@/domain/company/rate-limits'

const limitRule = 'Enter a whole number from 1 to 10,000,000, or leave the field empty.'

/** Empty for the default of the installation. */
const field = z
  .string()
  .trim()
  .refine(
    (text) =>
      text === '' ||
      (/^\d+$/.test(text) && rateLimits.shape.requestsPerMinute.safeParse(Number(text)).success),
    limitRule,
  )

export const rateLimitFields = z.object({ requestsPerMinute: field, publicValidationsPerMinute: field })
export type RateLimitFields = z.input<typeof rateLimitFields>

const toField = (limit: number | null) => (limit === null ? '' : String(limit))
const toLimit = (text: string) => (text.trim() === '' ? null : Number(text))

export const fieldsOf = (limits: RateLimits): RateLimitFields => ({
  requestsPerMinute: toField(limits.requestsPerMinute),
  publicValidationsPerMinute: toField(limits.publicValidationsPerMinute),
})
export const toLimits = (fields: RateLimitFields): RateLimits => ({
  requestsPerMinute: toLimit(fields.requestsPerMinute),
  publicValidationsPerMinute: toLimit(fields.publicValidationsPerMinute),
})

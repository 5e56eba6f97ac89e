import { z } from 'zod'

/** An amount as both APIs and all their lists give it (docs/api-contract.md, section 1). */
export const wireAmount = z
  .object({
    value: z.string().meta({ description: 'Such as 50.00 USD, 5000 JPY or 5.000 KWD.' }),
    currency: z.string().meta({ description: 'ISO 4217.' }),
  })
  .meta({ id: 'Amount', description: 'A decimal string with the digits of its ISO 4217 currency.' })

/** A time: RFC 3339 in UTC. */
export const wireTime = z.iso.datetime()

/** A count: a decimal string, as the documents give `usedCount`. */
export const wireCount = z.string().regex(/^\d+$/)

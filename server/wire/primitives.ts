import { z } from 'zod'

/** An amount of money (docs/api-contract.md, section 1). */
export const wireAmount = z
  .object({
    value: z.string().meta({ description: 'Such as 50.00 for USD, 5000 for JPY or 5.000 for KWD.' }),
    currency: z.string().meta({ description: 'ISO 4217 code.' }),
  })
  .meta({ id: 'Amount', description: 'A decimal string with the decimal places of its currency.' })

/** A time in RFC 3339, UTC. */
export const wireTime = z.iso.datetime()

/** A count as a decimal string, like the documented `usedCount`. */
export const wireCount = z.string().regex(/^\d+$/)

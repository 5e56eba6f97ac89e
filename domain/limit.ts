import { z } from 'zod'

/** The greatest count that a 32-bit database column holds. */
export const greatestCount = 2_147_483_647

/** A limit on a count. */
export const limitSchema = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(greatestCount, `must be at most ${greatestCount}`)

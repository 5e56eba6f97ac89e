import { z } from 'zod'

/** A limit on a count: a whole number that a 32-bit database column holds. */
export const limitSchema = z
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(2_147_483_647, 'must be at most 2147483647')

import { z } from 'zod'

const firstTime = new Date('0001-01-01T00:00:00Z')
const lastTime = new Date('9999-12-31T23:59:59.999Z')

/** An RFC 3339 time with its offset, parsed into a Date, in the years 0001 to 9999 of UTC (docs/api-contract.md, section 1). */
export const timeSchema = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-01-31T09:00:00Z' })
  .transform((time) => new Date(time))
  .refine((time) => time >= firstTime && time <= lastTime, 'must be in the years 0001 to 9999 in UTC')

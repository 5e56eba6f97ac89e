import { z } from 'zod'

/** An RFC 3339 time with its offset, parsed into a Date. */
export const timeSchema = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2026-01-31T09:00:00Z' })
  .transform((time) => new Date(time))

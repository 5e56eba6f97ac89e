import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { currencySchema } from '@/domain/money'
import { lineOfText } from '@/domain/text'

export const programStatuses = ['draft', 'active', 'paused', 'ended'] as const

/** A program: what a referral earns, and how many a code may bring. */
export const newProgram = z.object({
  name: lineOfText({ most: 100 }),
  status: z.enum(programStatuses).default('active'),
  currency: currencySchema,
  currencyId: idSchema,
  referrerBonusMinor: z.int().min(0),
  maxReferralsPerCode: z.int().min(1).nullish(),
})
export type NewProgram = z.input<typeof newProgram>

import { z } from 'zod'
import type { ProgramRow } from '@/db/queries/programs'
import { bonusTerms } from '@/domain/bonus/rules'
import { toDecimalMoney } from '@/domain/money'
import { programStatuses, reversalPolicies, toWireBonus } from '@/domain/program/program'
import { isRunning } from '@/domain/program/running'
import { userTypes } from '@/domain/user-type'
import { wireAmount, wireCount, wireTime } from './primitives'

const userType = z
  .literal(userTypes)
  .nullable()
  .meta({ description: '2 customer, 3 merchant, 5 agent; null for every type.' })
const bonus = bonusTerms(wireAmount)
  .meta({
    id: 'BonusRule',
    description:
      'fixed: the same for each referral; tiered: by the number of approved referrals; first-n: for the ' +
      'first n.',
  })
  .nullable()

/** A program in API responses. */
export const programOutput = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(programStatuses),
    isRunning: z.boolean().meta({ description: 'Active and within its dates.' }),
    currency: z.string().meta({ description: 'ISO 4217 code.' }),
    currencyId: z.string().meta({ description: 'The id of the currency in the GafaPay API.' }),
    startsAt: wireTime.nullable(),
    endsAt: wireTime.nullable(),
    referrerUserType: userType,
    refereeUserType: userType,
    referrerBonus: bonus,
    refereeBonus: bonus,
    maxReferralsPerCode: z.int().nullable(),
    maxReferrals: z.int().nullable(),
    budget: wireAmount.nullable().meta({ description: 'The maximum total of all bonuses.' }),
    holdDays: z.int().meta({ description: 'Days from approval until a bonus is payable.' }),
    pendingDays: z
      .int()
      .nullable()
      .meta({ description: 'Days until a pending referral expires; null for never.' }),
    onReversal: z.enum(reversalPolicies).meta({ description: 'What a reversed referral does to usedCount.' }),
    approvedCount: wireCount.meta({ description: 'The number of approved referrals, as a decimal string.' }),
    spent: wireAmount.meta({ description: 'The total of its bonuses so far, without reversed ones.' }),
    createdAt: wireTime,
    updatedAt: wireTime,
  })
  .meta({ id: 'Program' })

/** A program row as the API returns it. */
export function toProgramOutput(program: ProgramRow, now: Date): z.input<typeof programOutput> {
  const {
    id,
    name,
    status,
    currency,
    currencyId,
    maxReferralsPerCode,
    maxReferrals,
    holdDays,
    pendingDays,
    onReversal,
  } = program
  const money = (amountMinor: number) => toDecimalMoney({ amountMinor, currency })
  return {
    id,
    name,
    status,
    isRunning: isRunning(program, now),
    currency,
    currencyId,
    startsAt: program.startsAt?.toISOString() ?? null,
    endsAt: program.endsAt?.toISOString() ?? null,
    referrerUserType: program.referrerUserType as z.input<typeof userType>,
    refereeUserType: program.refereeUserType as z.input<typeof userType>,
    referrerBonus: toWireBonus(program.referrerBonus, currency),
    refereeBonus: toWireBonus(program.refereeBonus, currency),
    maxReferralsPerCode,
    maxReferrals,
    budget: program.budgetMinor === null ? null : money(program.budgetMinor),
    holdDays,
    pendingDays,
    onReversal,
    approvedCount: String(program.approvedCount),
    spent: money(program.spentMinor),
    createdAt: program.createdAt.toISOString(),
    updatedAt: program.updatedAt.toISOString(),
  }
}

/** The program of the documentation's examples. */
export const exampleProgram: z.input<typeof programOutput> = {
  id: '3a62eae282ea4e04bbe27e2dddbb1e5c',
  name: 'Test program',
  status: 'active',
  isRunning: true,
  currency: 'USD',
  currencyId: '1f1519903ed240578f071aa45cb479f2',
  startsAt: null,
  endsAt: null,
  referrerUserType: null,
  refereeUserType: null,
  referrerBonus: { rule: 'fixed', amount: { value: '50.00', currency: 'USD' } },
  refereeBonus: null,
  maxReferralsPerCode: null,
  maxReferrals: null,
  budget: null,
  holdDays: 0,
  pendingDays: null,
  onReversal: 'give_back',
  approvedCount: '42',
  spent: { value: '2100.00', currency: 'USD' },
  createdAt: '2026-01-31T09:00:00.000Z',
  updatedAt: '2026-01-31T09:00:00.000Z',
}

import { z } from 'zod'
import { addDays, dayOf, startOfDay } from './days'

/** A calendar month such as 2026-11. */
export const monthSchema = z
  .string()
  .regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
  .meta({ description: 'A month in the time zone of the company.', examples: ['2026-11'] })

/** The month of a time in a time zone. */
export function monthOf(time: Date, timeZone: string): string {
  return dayOf(time, timeZone).slice(0, 7)
}

/** The months from one to another, both included, newest first; `limit` at most. */
export function monthsBetween(first: string, last: string, limit: number): string[] {
  const months: string[] = []
  for (let month = last; month >= first && months.length < limit; month = monthBefore(month))
    months.push(month)
  return months
}

const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7)

/** When a month begins and ends in a time zone; the end is exclusive. */
export function monthPeriodOf(month: string, timeZone: string): { from: Date; before: Date } {
  const next = addDays(`${month}-01`, 31).slice(0, 7)
  return { from: startOfDay(`${month}-01`, timeZone), before: startOfDay(`${next}-01`, timeZone) }
}

/** What changes the balance of a beneficiary. A payment that was voided was never made, so it is no step. */
export const statementSteps = [
  'booked',
  'deducted',
  'paid',
  'reversed',
  'deduction_reversed',
  'recovered',
] as const
export type StatementStep = (typeof statementSteps)[number]

/**
 * How a step of a bonus of this amount changes the balance of its beneficiary: what they are owed, less what they must pay back.
 * A reversal lowers it whether or not the bonus was paid; recovering the money raises it again.
 */
export function balanceChangeOf(step: StatementStep, amountMinor: number): number {
  // Not a negation: that of 0 is -0.
  const isRise = step === 'booked' || step === 'deduction_reversed' || step === 'recovered'
  return isRise ? amountMinor : 0 - amountMinor
}

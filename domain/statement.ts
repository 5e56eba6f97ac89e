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

/** A step of a bonus as a statement lists it. */
export interface StatementEntry {
  at: Date
  step: StatementStep
  currency: string
  amountMinor: number
  code: string | null
  reason: string | null
  paymentReference: string | null
  /** The payment run that paid the bonus, or deducted it. */
  runId: string | null
}

/** Steps of one kind with one code or reason. */
export interface StatementPart extends Pick<StatementEntry, 'step' | 'code' | 'reason'> {
  bonusesCount: number
  /** How they change the balance. */
  changeMinor: number
}

/** A line of a statement: one step, or a payment of several bonuses, less what was deducted from it. */
export interface StatementLine extends Pick<StatementEntry, 'at' | 'currency' | 'runId'> {
  step: StatementStep
  reference: string | null
  changeMinor: number
  /** At least one. */
  parts: StatementPart[]
}

/**
 * The lines of steps, in their order. What one payment run paid and deducted is one line, and so are bonuses that were marked as
 * paid together. A deduction of a run that paid nothing here, because its payment has a time in another month, is a line of its own.
 */
export function linesOf(entries: readonly StatementEntry[]): StatementLine[] {
  const lines = new Map<string, StatementLine>()
  const paidRunIds = new Set(entries.filter(({ step }) => step === 'paid').map(({ runId }) => runId))
  for (const [index, entry] of entries.entries()) {
    const { at, step, currency, runId, paymentReference: reference } = entry
    const isPayment = step === 'paid' || (runId !== null && paidRunIds.has(runId))
    const key = isPayment ? JSON.stringify([currency, runId ?? [at, reference]]) : String(index)
    const changeMinor = balanceChangeOf(step, entry.amountMinor)
    let line = lines.get(key)
    if (!line) {
      line = {
        at,
        step: isPayment ? 'paid' : step,
        currency,
        runId,
        reference: null,
        changeMinor: 0,
        parts: [],
      }
      lines.set(key, line)
    }
    if (step === 'paid') line.reference = reference
    line.changeMinor += changeMinor
    const { code, reason } = entry
    const part = line.parts.find((each) => each.step === step && each.code === code && each.reason === reason)
    if (part) {
      part.bonusesCount++
      part.changeMinor += changeMinor
    } else line.parts.push({ step, code, reason, bonusesCount: 1, changeMinor })
  }
  // Bonuses before what was withheld for them.
  for (const { parts } of lines.values())
    parts.sort((a, b) => Number(a.step === 'recovered') - Number(b.step === 'recovered'))
  return [...lines.values()]
}

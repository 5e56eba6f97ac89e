import { expect } from 'vitest'
import { blockingStates } from '@/domain/referral/referral'
import { readRows } from './database'

/** A company's referrals and money in the file, as far as the rules below need them. */
export interface Books {
  referrals: {
    id: string
    referee_id: string
    referral_code_id: string
    program_id: string | null
    state: string
    reason: string | null
    held_for: string | null
    counted: number
    category_id: string | null
  }[]
  referral_codes: { id: string; used_count: number; max_uses: number | null }[]
  category_totals: { category_id: string; used_count: number }[]
  usage_totals: { category_id: string; used_count: number }[]
  programs: {
    id: string
    approved_count: number
    max_referrals: number | null
    max_referrals_per_code: number | null
    spent_minor: number
    budget_minor: number | null
  }[]
  bonuses: {
    id: string
    referral_id: string | null
    program_id: string
    side: string
    amount_minor: number
    payable_at: number | null
    paid_at: number | null
    reversed_at: number | null
    reversed_day: string | null
    reason: string | null
    recovered_at: number | null
    payment_reference: string | null
    payment_run_id: string | null
    recovery_run_id: string | null
    voids_count: number
  }[]
  ledger_entries: {
    bonus_id: string
    step: string
    sequence: number
    account: string
    currency: string
    amount_minor: number
  }[]
  ledger_balances: { currency: string; account: string; balance_minor: number }[]
  kyc_verifications: unknown[]
  referral_events: unknown[]
}

const tables = [
  'referrals',
  'referral_codes',
  'category_totals',
  'usage_totals',
  'programs',
  'bonuses',
  'ledger_entries',
  'ledger_balances',
  'kyc_verifications',
  'referral_events',
] as const

/** Reads a company's books. */
export function readBooks(companyId: string): Books {
  const books: Record<string, unknown[]> = {}
  for (const table of tables)
    books[table] = readRows(`SELECT * FROM ${table} WHERE company_id = '${companyId}' ORDER BY 1, 2, 3, 4`)
  return books as unknown as Books
}

const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** Checks cheaply what must be true of the books at every moment; `checkBooks` checks the rest. */
export function expectConsistent({
  referrals,
  referral_codes: codes,
  category_totals: categories,
  usage_totals: usage,
  programs,
  bonuses,
  ledger_entries: entries,
  ledger_balances: balances,
}: Books): void {
  const blocking = referrals.filter(({ state }) => (blockingStates as readonly string[]).includes(state))
  expect(new Set(blocking.map(({ referee_id }) => referee_id)).size, 'a person is referred once').toBe(
    blocking.length,
  )
  const ofReferrals = bonuses.filter(({ referral_id }) => referral_id !== null)
  expect(
    new Set(ofReferrals.map(({ referral_id, side }) => `${referral_id} ${side}`)).size,
    'a referral pays each side once',
  ).toBe(ofReferrals.length)
  expect(
    new Set(
      entries.map(({ bonus_id, step, sequence, account }) => `${bonus_id} ${step} ${sequence} ${account}`),
    ).size,
    'a step is booked once between two voids',
  ).toBe(entries.length)
  for (const { id, used_count, max_uses } of codes) {
    const ofCode = referrals.filter(({ referral_code_id }) => referral_code_id === id)
    expect(used_count, 'the used count is the number of counted referrals').toBe(
      ofCode.filter(({ counted }) => counted).length,
    )
    expect(used_count, 'a code never passes its limit').toBeLessThanOrEqual(max_uses ?? Infinity)
  }
  for (const { category_id: id, used_count } of categories) {
    const ofCategory = referrals.filter(({ category_id, counted }) => counted && (category_id ?? '') === id)
    expect(used_count, 'a referral counts in its category').toBe(ofCategory.length)
    const byDay = usage.filter(({ category_id }) => category_id === id).map((day) => day.used_count)
    expect(sumOf(byDay), 'the uses of a category are those of its days').toBe(used_count)
  }
  expect(
    sumOf(categories.map(({ used_count }) => used_count)),
    'categories and codes have the same uses',
  ).toBe(sumOf(codes.map(({ used_count }) => used_count)))
  for (const { id, approved_count, max_referrals, spent_minor, budget_minor } of programs) {
    const ofProgram = referrals.filter(({ program_id }) => program_id === id)
    expect(approved_count).toBe(ofProgram.filter(({ counted }) => counted).length)
    expect(approved_count, 'a program never passes its limit').toBeLessThanOrEqual(max_referrals ?? Infinity)
    expect(spent_minor, 'a program never passes its budget').toBeLessThanOrEqual(budget_minor ?? Infinity)
    const kept = bonuses.filter(
      ({ program_id, payable_at, reversed_at }) =>
        program_id === id && payable_at !== null && reversed_at === null,
    )
    expect(spent_minor).toBe(sumOf(kept.map(({ amount_minor }) => amount_minor)))
  }
  for (const { referral_id, reversed_at } of ofReferrals)
    expect(referrals.find(({ id }) => id === referral_id)?.state).toBe(
      reversed_at === null ? 'approved' : 'reversed',
    )
  for (const { currency, account, balance_minor } of balances) {
    const ofAccount = entries.filter((entry) => entry.currency === currency && entry.account === account)
    expect(balance_minor).toBe(sumOf(ofAccount.map(({ amount_minor }) => amount_minor)))
    // What is deducted may exceed what was paid.
    if (account !== 'paid')
      expect(
        ['program_expense', 'recoverable'].includes(account) ? balance_minor : -balance_minor,
        'no balance is on the wrong side',
      ).toBeGreaterThanOrEqual(0)
  }
  expect(sumOf(entries.map(({ amount_minor }) => amount_minor)), 'the ledger sums to zero').toBe(0)
}

/** What may become of a referral in one step, by its state or the reason of its rejection; otherwise it stays as it is. */
const allowed: Record<string, readonly string[]> = {
  pending: ['pending', 'approved', 'rejected', 'expired'],
  approved: ['approved', 'reversed'],
  KYC_REJECTED: ['rejected', 'pending', 'approved'],
}

/** Checks that the books changed only in allowed ways between two moments. */
export function expectAllowedStep(before: Books, after: Books): void {
  for (const { id, state, reason } of before.referrals)
    expect(allowed[reason ?? state] ?? [state], `a referral that was ${reason ?? state}`).toContain(
      after.referrals.find((referral) => referral.id === id)?.state,
    )
  for (const was of before.bonuses) {
    const is = after.bonuses.find(({ id }) => id === was.id)!
    // A void takes steps back.
    if (is.voids_count > was.voids_count) continue
    expect(is).toEqual({
      ...was,
      payment_run_id: is.payment_run_id,
      recovery_run_id: is.recovery_run_id,
      paid_at: was.paid_at ?? is.paid_at,
      reversed_at: was.reversed_at ?? is.reversed_at,
      reversed_day: was.reversed_day ?? is.reversed_day,
      // An erasure takes it away.
      reason: is.reason && was.reason,
      recovered_at: was.recovered_at ?? is.recovered_at,
      payment_reference: was.paid_at === null ? is.payment_reference : was.payment_reference,
    })
    if (was.reversed_at !== null) expect(is.paid_at, 'a reversed bonus is not paid').toBe(was.paid_at)
  }
  const entries = new Set(after.ledger_entries.map((entry) => JSON.stringify(entry)))
  for (const entry of before.ledger_entries)
    expect(entries, 'the ledger is append-only').toContain(JSON.stringify(entry))
  for (const { id, used_count } of after.referral_codes) {
    if (used_count <= before.referral_codes.find((code) => code.id === id)!.used_count) continue
    const programIds = after.referrals
      .filter(({ referral_code_id, counted }) => referral_code_id === id && counted)
      .map(({ program_id }) => program_id)
    const limits = after.programs
      .filter((program) => programIds.includes(program.id))
      .map(({ max_referrals_per_code }) => max_referrals_per_code ?? Infinity)
    expect(used_count, 'a code never passes the limit of its program').toBeLessThanOrEqual(
      Math.min(...limits),
    )
  }
}

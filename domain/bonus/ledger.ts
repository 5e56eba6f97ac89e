/**
 * The bonus ledger: double entry in whole minor units, debits positive and credits negative, so that the entries of
 * every step sum to zero and the balance of an account is the sum of its entries.
 */
export const ledgerAccounts = ['program_expense', 'owed', 'paid', 'recoverable', 'deductions'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const ledgerSteps = [
  'booked',
  'paid',
  'reversed',
  'recovered',
  'payment_voided',
  'recovery_voided',
  'deducted',
  'deduction_reversed',
] as const
export type LedgerStep = (typeof ledgerSteps)[number]

export interface LedgerEntry {
  account: LedgerAccount
  amountMinor: number
}

/** How far a bonus had come before a step. */
export interface StepsBefore {
  wasPaid: boolean
  wasReversed: boolean
}

/**
 * The entries of one step of a bonus. `booked`: an expense that is owed. `paid`: no longer owed, but paid.
 * `reversed`: no longer an expense, but no longer owed or, after payment, recoverable from the beneficiary. `recovered`: paid
 * back. `payment_voided`: not paid after all, but owed again or, after a reversal, no longer recoverable.
 * `recovery_voided`: recoverable again. `deducted`: recoverable without a payment. `deduction_reversed`: no longer recoverable.
 */
export function entriesOf(
  step: LedgerStep,
  amountMinor: number,
  { wasPaid, wasReversed }: StepsBefore,
): LedgerEntry[] {
  switch (step) {
    case 'booked':
      return transfer('program_expense', 'owed', amountMinor)
    case 'paid':
      return transfer('owed', 'paid', amountMinor)
    case 'reversed':
      return transfer(wasPaid ? 'recoverable' : 'owed', 'program_expense', amountMinor)
    case 'recovered':
      return transfer('paid', 'recoverable', amountMinor)
    case 'payment_voided':
      return transfer('paid', wasReversed ? 'recoverable' : 'owed', amountMinor)
    case 'recovery_voided':
      return transfer('recoverable', 'paid', amountMinor)
    case 'deducted':
      return transfer('recoverable', 'deductions', amountMinor)
    case 'deduction_reversed':
      return transfer('deductions', 'recoverable', amountMinor)
  }
}

function transfer(debit: LedgerAccount, credit: LedgerAccount, amountMinor: number): LedgerEntry[] {
  return [
    { account: debit, amountMinor },
    { account: credit, amountMinor: -amountMinor },
  ]
}

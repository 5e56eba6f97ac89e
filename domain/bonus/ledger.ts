/**
 * The bonus ledger: double entry in whole minor units, debits positive and credits negative, so that the entries of
 * every step sum to zero and the balance of an account is the sum of its entries.
 */
export const ledgerAccounts = ['program_expense', 'owed', 'paid'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const ledgerSteps = ['booked', 'paid', 'reversed'] as const
export type LedgerStep = (typeof ledgerSteps)[number]

export interface LedgerEntry {
  account: LedgerAccount
  amountMinor: number
}

/**
 * The entries of one step of a bonus. Booking: an expense, owed to a person. Paying: no longer owed, paid. Reversing takes
 * the expense back, from what is owed or, when it was paid, from what was paid.
 */
export function entriesOf(step: LedgerStep, amountMinor: number, wasPaid: boolean): LedgerEntry[] {
  switch (step) {
    case 'booked':
      return [
        { account: 'program_expense', amountMinor },
        { account: 'owed', amountMinor: -amountMinor },
      ]
    case 'paid':
      return [
        { account: 'owed', amountMinor },
        { account: 'paid', amountMinor: -amountMinor },
      ]
    case 'reversed':
      return [
        { account: wasPaid ? 'paid' : 'owed', amountMinor },
        { account: 'program_expense', amountMinor: -amountMinor },
      ]
  }
}

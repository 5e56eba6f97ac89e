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
 * The entries of one step of a bonus. `booked`: an expense that is owed. `paid`: no longer owed, but paid.
 * `reversed`: no longer an expense, taken from what is owed or, after payment, from what was paid.
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

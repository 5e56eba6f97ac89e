/**
 * The bonus ledger: double entry in whole minor units, debits positive and credits negative, so that the entries of
 * every step sum to zero and the balance of an account is the sum of its entries.
 */
export const ledgerAccounts = ['program_expense', 'owed', 'paid', 'recoverable'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const ledgerSteps = ['booked', 'paid', 'reversed', 'recovered'] as const
export type LedgerStep = (typeof ledgerSteps)[number]

export interface LedgerEntry {
  account: LedgerAccount
  amountMinor: number
}

/**
 * The entries of one step of a bonus. `booked`: an expense that is owed. `paid`: no longer owed, but paid.
 * `reversed`: no longer an expense, but no longer owed or, after payment, recoverable from the beneficiary. `recovered`: paid
 * back.
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
        { account: wasPaid ? 'recoverable' : 'owed', amountMinor },
        { account: 'program_expense', amountMinor: -amountMinor },
      ]
    case 'recovered':
      return [
        { account: 'paid', amountMinor },
        { account: 'recoverable', amountMinor: -amountMinor },
      ]
  }
}

import { changePartners, type PartnerChange } from '@/db/queries/partner-totals'
import type { WriteScope } from '@/db/scope'
import type { ReferralState } from '@/domain/referral/referral'

/** What one transaction changes in the totals of partners. Written by `transaction` at its end, with one statement. */
export class PartnerChanges {
  private readonly changes = new Map<string, Required<PartnerChange>>()

  constructor(private readonly now: Date) {}

  /** Adds codes to an owner, who becomes a partner with the first one; a negative number takes them away. */
  addCodes(userId: string, count: number): void {
    this.of(userId).codesCount += count
  }

  /** Adds a referral in this state to a partner; a negative number takes it away. */
  addReferral(userId: string, state: ReferralState, count: 1 | -1 = 1): void {
    this.of(userId)[`${state}Count`] += count
  }

  /** Counts that a referral of a partner has changed its state. */
  moveReferral(userId: string, from: ReferralState, to: ReferralState): void {
    this.addReferral(userId, from, -1)
    this.addReferral(userId, to)
  }

  /** Adds a use to a partner, or takes one away. */
  addUse(userId: string, count: 1 | -1): void {
    this.of(userId).usedCount += count
  }

  /** Writes the changes. */
  async flush(scope: WriteScope): Promise<void> {
    const changes = [...this.changes].filter(([, change]) => Object.values(change).some(Boolean))
    await changePartners(scope, new Map(changes), this.now)
  }

  private of(userId: string): Required<PartnerChange> {
    let change = this.changes.get(userId)
    if (!change) this.changes.set(userId, (change = { ...none }))
    return change
  }
}

const none: Required<PartnerChange> = {
  codesCount: 0,
  pendingCount: 0,
  approvedCount: 0,
  rejectedCount: 0,
  expiredCount: 0,
  reversedCount: 0,
  usedCount: 0,
}

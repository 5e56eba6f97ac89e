import type { BonusSide } from '@/domain/bonus/bonus'
import type { BonusRule } from '@/domain/bonus/rules'
import type { KycDecision, KycStatus, PersonDetails } from '@/domain/kyc/verification'
import type { ReversalPolicy } from '@/domain/program/program'
import type { HoldReason, ReferralSource, ReferralState, RejectionReason } from '@/domain/referral/referral'

/** A referral as a row of a list shows it. */
export interface ReferralView {
  id: string
  /** The partner's own id of the person who was referred. */
  refereeId: string
  code: string
  /** The code's owner. */
  referrerId: string
  category: string | null
  state: ReferralState
  /** While pending: why a person must look at it first. */
  heldFor: HoldReason | null
  createdAt: Date
  decidedAt: Date | null
}

export interface ProgramView {
  id: string
  name: string
  currency: string
  referrerBonus: BonusRule | null
  refereeBonus: BonusRule | null
  holdDays: number
  onReversal: ReversalPolicy
}

export interface BonusView {
  id: string
  side: BonusSide
  /** Whom it is owed to. */
  beneficiaryId: string
  currency: string
  amountMinor: number
  payableAt: Date
  paidAt: Date | null
  reversedAt: Date | null
  paymentReference: string | null
}

export interface EventView {
  sequence: number
  type: string
  at: Date
  actorType: 'staff' | 'apiKey' | 'token' | 'provider' | 'public' | 'system'
  actorId: string | null
  /** Of a member of staff or an API key; null for one who is gone. */
  actorName: string | null
  reason: string | null
  note: string | null
}

/** The identity check behind a referral. */
export interface CheckView {
  decision: KycDecision | ''
  status: KycStatus
}

/** A referral as its page shows it. */
export interface ReferralDetail extends ReferralView {
  source: ReferralSource
  /** Why it was rejected. */
  reason: RejectionReason | null
  /** While it is pending: the limit for which approving it now would reject it. */
  limitReached: RejectionReason | null
  /** Whether it is one of the code's used count. */
  counted: boolean
  expiresAt: Date | null
  reversedAt: Date | null
  program: ProgramView | null
  check: CheckView | null
  person: PersonDetails | undefined
  bonuses: readonly BonusView[]
  timeline: readonly EventView[]
}

export const referralPath = (id: string) => `/referrals/${id}`

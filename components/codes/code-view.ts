import type { ProgramState } from '@/components/programs/program-state'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { UserType } from '@/domain/user-type'

/** A referral code as the pages of this section show it. Times are RFC 3339, so that the browser can be given it. */
export interface CodeView {
  code: string
  kind: 'campaign' | 'personal'
  /** Of a personal code: whom it was made for. */
  userType: UserType | null
  ownerId: string
  category: string | null
  program: { id: string; name: string } | null
  description: string | null
  state: ReferralCodeState
  usedCount: number
  /** The tighter of its own limit and its program's. */
  limit: number | null
  /** Its own limit, which is what the form edits. */
  maxUses: number | null
  startsAt: string | null
  expiresAt: string | null
  createdAt: string
}

export interface CategoryChoice {
  name: string
  codesCount: number
}

export interface ProgramChoice {
  id: string
  name: string
  /** Whether it can be chosen for a code. */
  takesCodes: boolean
  state: ProgramState
  /** What a referral earns the code's owner, in words; null for nothing. */
  bonus: string | null
  /** The most referrals it allows each of its codes. */
  maxReferralsPerCode: number | null
}

/** The page of a code; codes hold only letters, digits, hyphens and underscores. */
export const codePath = (code: string) => `/codes/${code}`

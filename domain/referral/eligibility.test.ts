import { describe, expect, it } from 'vitest'
import {
  ineligibleReasonsOf,
  type CodeOfReferral,
  type IneligibleReason,
  type ProgramOfReferral,
  type Referee,
} from './eligibility'

const now = new Date('2026-03-10T12:00:00Z')
const later = new Date(now.getTime() + 1)
const code = (terms: Partial<CodeOfReferral> = {}): CodeOfReferral => ({
  status: 'active',
  usedCount: 0,
  maxUses: null,
  startsAt: null,
  expiresAt: null,
  ownerId: 'owner',
  userType: null,
  ...terms,
})
const program = (terms: Partial<ProgramOfReferral> = {}): ProgramOfReferral => ({
  status: 'active',
  startsAt: null,
  endsAt: null,
  maxReferrals: null,
  approvedCount: 0,
  budgetMinor: null,
  spentMinor: 0,
  greatestCostMinor: 100,
  maxReferralsPerCode: null,
  referrerUserType: null,
  refereeUserType: null,
  ...terms,
})
const person = (given: Partial<Referee> = {}): Referee => ({
  userId: 'newcomer',
  userType: null,
  isReferred: false,
  ...given,
})

describe('a code can refer a user', () => {
  it.each([
    ['without any terms', code(), null, person()],
    ['in a program for anyone', code({ userType: 3 }), program(), person({ userType: 5 })],
    [
      'in a program for both their types',
      code({ userType: 3 }),
      program({ referrerUserType: 3, refereeUserType: 2 }),
      person({ userType: 2 }),
    ],
    ['when neither type is known', code(), program({ referrerUserType: 3, refereeUserType: 2 }), person()],
    ['whose id differs from the owner’s in case only', code(), null, person({ userId: 'Owner' })],
  ])('%s', (_when, terms, itsProgram, referee) => {
    expect(ineligibleReasonsOf(terms, itsProgram, referee, now)).toEqual([])
  })
})

describe('a code cannot refer a user', () => {
  it.each<[string, CodeOfReferral | null, ProgramOfReferral | null, Referee, IneligibleReason]>([
    ['when it does not exist', null, null, person(), 'not_found'],
    ['when disabled', code({ status: 'disabled' }), null, person(), 'disabled'],
    ['before it starts', code({ startsAt: later }), null, person(), 'not_started'],
    ['once it expired', code({ expiresAt: now }), null, person(), 'expired'],
    ['at its limit', code({ usedCount: 1, maxUses: 1 }), null, person(), 'limit_reached'],
    [
      'at its program’s limit per code',
      code({ usedCount: 1 }),
      program({ maxReferralsPerCode: 1 }),
      person(),
      'limit_reached',
    ],
    ['while its program is paused', code(), program({ status: 'paused' }), person(), 'program_not_running'],
    [
      'when its program is full',
      code(),
      program({ maxReferrals: 1, approvedCount: 1 }),
      person(),
      'program_limit_reached',
    ],
    [
      'when its program’s budget is too low',
      code(),
      program({ budgetMinor: 99 }),
      person(),
      'budget_reached',
    ],
    [
      'of an owner of the wrong type',
      code({ userType: 5 }),
      program({ referrerUserType: 3 }),
      person(),
      'user_type_mismatch',
    ],
    [
      'of the wrong type',
      code(),
      program({ refereeUserType: 3 }),
      person({ userType: 2 }),
      'user_type_mismatch',
    ],
    ['who owns it', code(), null, person({ userId: 'owner' }), 'self_referral'],
    ['who was already referred', code(), null, person({ isReferred: true }), 'already_referred'],
  ])('%s', (_when, terms, itsProgram, referee, reason) => {
    expect(ineligibleReasonsOf(terms, itsProgram, referee, now)).toEqual([reason])
  })

  it('and reports every reason: first of the code, then of its program, then of the user', () => {
    const worst = code({ status: 'disabled', startsAt: later, usedCount: 1, maxUses: 1, userType: 5 })
    const itsProgram = program({
      status: 'ended',
      maxReferrals: 1,
      approvedCount: 1,
      budgetMinor: 0,
      referrerUserType: 3,
    })
    expect(
      ineligibleReasonsOf(worst, itsProgram, person({ userId: 'owner', isReferred: true }), now),
    ).toEqual([
      'disabled',
      'not_started',
      'limit_reached',
      'program_not_running',
      'program_limit_reached',
      'budget_reached',
      'user_type_mismatch',
      'self_referral',
      'already_referred',
    ])
    expect(ineligibleReasonsOf(null, null, person({ isReferred: true }), now)).toEqual([
      'not_found',
      'already_referred',
    ])
  })
})

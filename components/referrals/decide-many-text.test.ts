import { describe, expect, it } from 'vitest'
import type { DecidedReferral } from '@/server/services/referral/decide-many'
import { describeManyEffect, describeManyOutcome } from './decide-many-text'

const decided = (
  state: NonNullable<DecidedReferral['outcome']>['state'],
  more: Partial<DecidedReferral> = {},
): DecidedReferral => ({
  id: 'id',
  refereeId: 'user',
  seen: { state: '', code: '', check: '', limit: '', terms: '', bonuses: '' },
  isDone: true,
  outcome: { state, heldFor: null, reason: null },
  earned: [],
  ...more,
})
const usd = { currency: 'USD', amountMinor: 5000 }
const overLimit = decided('rejected', {
  isDone: false,
  outcome: { state: 'rejected', heldFor: null, reason: 'LIMIT_REACHED' },
})
const held = decided('pending', {
  isDone: false,
  outcome: { state: 'pending', heldFor: 'SAME_EMAIL', reason: null },
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the effect of a decision on several referrals', () => {
  it('says what counts, what is booked, and what stays as it is, with the reason and the way out', () => {
    const effect = describeManyEffect('approve', [
      decided('approved', { earned: [usd, usd] }),
      decided('approved', { earned: [usd] }),
      overLimit,
      overLimit,
      held,
      decided('expired', { isDone: false }),
    ])
    expect(plain(effect.effect)).toBe('Approves 2 referrals: counts 2 uses and books 150.00 USD.')
    expect(effect).toMatchObject({
      doneCount: 2,
      left: [
        '2 stay unchanged: the code has reached its usage limit. Raise the limit first.',
        '1 stays unchanged: held for review. Use Release or Reject.',
        '1 stays unchanged: the time limit has passed.',
      ],
    })
  })

  it.each([
    ['approve', [decided('approved')], 'Approves 1 referral: counts 1 use and books no bonus.'],
    ['reject', [decided('rejected')], 'Rejects 1 referral. No use is counted and no bonus is booked.'],
    [
      'release',
      [decided('pending')],
      'Releases 1 referral. It can be approved once its identity check has passed.',
    ],
    [
      'release',
      [decided('pending'), decided('approved', { earned: [usd] })],
      'Releases 2 referrals. The identity check of 1 has passed, so this approves it: counts 1 use and books 50.00 USD.',
    ],
    ['approve', [held], 'Nothing would change.'],
  ] as const)('%s', (decision, referrals, text) =>
    expect(plain(describeManyEffect(decision, referrals).effect)).toBe(text),
  )

  it('is summed up afterwards, with a warning when some stayed as they were', () => {
    expect(describeManyOutcome('reject', [decided('rejected')])).toEqual({
      tone: 'success',
      message: '1 referral is rejected.',
    })
    expect(describeManyOutcome('release', [decided('approved', { isDone: false })])).toEqual({
      tone: 'warning',
      message: '0 referrals are released. 1 stays unchanged: not held for review.',
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { BonusSide } from '@/domain/bonus/bonus'
import { bookingText, reversalText } from './consequence-text'
import { outcomeText } from './decision-outcome'
import { decisionsFor, explainHold } from './decisions'
import type { ReferralDetail } from './referral-detail'

const now = new Date('2026-11-21T12:00:00Z')
const all = { decide: true, manage: true }
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

const program = {
  id: 'p',
  name: 'Partner bonus',
  currency: 'USD',
  referrerBonus: { rule: 'fixed', amount: 5000 },
  refereeBonus: { rule: 'fixed', amount: 2500 },
  holdDays: 0,
  onReversal: 'give_back',
} as NonNullable<ReferralDetail['program']>
const bonus = (side: BonusSide, paidAt: Date | null = null) =>
  ({
    id: side,
    side,
    beneficiaryId: side === 'referrer' ? 'isv_user_123' : 'user_1',
    currency: 'USD',
    amountMinor: side === 'referrer' ? 5000 : 2500,
    payableAt: now,
    paidAt,
    reversedAt: null,
    recoveredAt: null,
    paymentReference: null,
  }) as ReferralDetail['bonuses'][number]
const referral = (change: Partial<ReferralDetail> = {}) =>
  ({
    id: 'r',
    refereeId: 'user_1',
    code: 'PARTNER2024',
    referrerId: 'isv_user_123',
    category: null,
    state: 'pending',
    heldFor: null,
    limitReached: null,
    isUndecided: false,
    createdAt: now,
    decidedAt: null,
    source: 'kyc',
    reason: null,
    counted: false,
    expiresAt: null,
    reversedAt: null,
    program,
    check: { decision: '', status: 'OPEN', subStatus: '' },
    person: undefined,
    bonuses: [],
    timeline: [],
    ...change,
  }) as ReferralDetail
const passed = { decision: 'ACCEPT', status: 'CLOSED', subStatus: '' } as const
const kinds = (change: Partial<ReferralDetail>, may = all) =>
  decisionsFor(referral(change), may, now).map(({ kind }) => kind)

describe('the decisions on a referral', () => {
  it.each<[string, Partial<ReferralDetail>, string[]]>([
    ['pending', {}, ['reject', 'review', 'approve']],
    [
      'in review already',
      { check: { decision: 'REVIEW', status: 'ON_HOLD', subStatus: '' } },
      ['reject', 'approve'],
    ],
    ['on hold', { check: { decision: 'ACCEPT', status: 'ON_HOLD', subStatus: '' } }, ['reject', 'approve']],
    ['held', { heldFor: 'SAME_EMAIL' }, ['rejectHeld', 'release']],
    ['approved', { state: 'approved' }, ['reverse']],
    ['rejected', { state: 'rejected', reason: 'KYC_REJECTED' }, []],
    ['rejected, but can reopen', { state: 'rejected', isUndecided: true }, ['reopen', 'approve']],
    ['expired', { state: 'expired' }, []],
    ['reversed', { state: 'reversed', bonuses: [bonus('referrer')] }, []],
  ])('fit a referral that is %s', (_, change, expected) => expect(kinds(change)).toEqual(expected))

  it('are none with view-only access', () => {
    for (const change of [{}, { heldFor: 'SAME_SSN' }, { state: 'approved' }] as const)
      expect(kinds(change, { decide: false, manage: false })).toEqual([])
  })

  it('name the effect when a limit is reached: the check passes, and the referral is rejected', () => {
    const full = { limitReached: 'PROGRAM_LIMIT_REACHED' } as const
    expect(decisionsFor(referral(full), all, now).at(-1)).toMatchObject({
      verb: 'Mark check as passed',
      consequence: expect.stringContaining('The referral is rejected') as string,
      warning: expect.stringMatching(/^The program has reached its referral limit\./) as string,
    })
    const held = referral({ ...full, heldFor: 'SAME_SSN', check: passed })
    expect(explainHold(held, true).then).toContain(
      'Releasing rejects it now, because the program has reached',
    )
    expect(decisionsFor(held, all, now).at(-1)).toMatchObject({
      kind: 'release',
      consequence: expect.stringContaining('The referral is rejected') as string,
    })
  })

  it('of a held referral say what becomes of its identity check', () => {
    for (const [check, text] of [
      [referral().check, 'the identity check continues'],
      [passed, 'the identity check stays passed'],
    ] as const) {
      const held = referral({ heldFor: 'SAME_SSN', check })
      expect(explainHold(held, true).then).toContain(text)
      expect(decisionsFor(held, all, now)[0]!.consequence.toLowerCase()).toContain(text)
    }
  })

  it('warn that a referral past its time limit expires when approved', () => {
    expect(decisionsFor(referral({ expiresAt: now }), all, now).at(-1)?.consequence).toContain(
      'expires without a use or a bonus',
    )
  })

  it('explain why a referral is held, and whether releasing approves it', () => {
    expect(explainHold(referral({ heldFor: 'SAME_EMAIL' }), true)).toMatchObject({
      why: 'Another identity check has the same email address',
      then: expect.stringContaining('when the identity check has passed') as string,
    })
    expect(explainHold(referral({ heldFor: 'SAME_PHONE', check: passed }), true).then).toContain(
      'Releasing approves it immediately',
    )
    expect(explainHold(referral({ heldFor: 'SAME_SSN' }), false).then).toContain('Ask an owner or admin')
  })
})

describe('the effect of approving', () => {
  it.each<[string, ReferralDetail['program'], string]>([
    [
      'fixed amounts',
      program,
      'Counts one use of PARTNER2024 and books 50.00 USD for isv_user_123 and 25.00 USD for user_1.',
    ],
    [
      'one side',
      { ...program, refereeBonus: null, holdDays: 14 },
      'Counts one use of PARTNER2024 and books 50.00 USD for isv_user_123, payable after 14 days.',
    ],
    [
      'tiers',
      {
        ...program,
        refereeBonus: null,
        referrerBonus: {
          rule: 'tiered',
          tiers: [
            { from: 1, amount: 2000 },
            { from: 5, amount: 3000 },
          ],
        },
      },
      'Counts one use of PARTNER2024 and books a bonus for isv_user_123 (20.00 USD from the 1st referral, 30.00 USD from the 5th referral).',
    ],
    [
      'no bonus',
      { ...program, referrerBonus: null, refereeBonus: null },
      'Counts one use of PARTNER2024. No bonus is booked: the program has none.',
    ],
    [
      'no program',
      null,
      'Counts one use of PARTNER2024. No bonus is booked: the code belongs to no program.',
    ],
  ])('is described with amounts when they are known: %s', (_, of, words) =>
    expect(plain(bookingText(referral({ program: of })))).toBe(words),
  )
})

describe('the effect of reversing', () => {
  it('includes both bonuses and the use', () => {
    const { consequence, warning } = reversalText(
      referral({ bonuses: [bonus('referrer'), bonus('referee')] }),
    )
    expect(plain(consequence)).toBe(
      'Takes back 50.00 USD from isv_user_123 and 25.00 USD from user_1. The use of PARTNER2024 is released. This cannot be undone.',
    )
    expect(warning).toBeUndefined()
  })

  it('keeps the use counted when the program specifies it', () => {
    expect(
      reversalText(referral({ program: { ...program, onReversal: 'keep_counted' } })).consequence,
    ).toContain('The use of PARTNER2024 stays counted')
  })

  it('includes a warning about paid bonuses', () => {
    expect(
      plain(reversalText(referral({ bonuses: [bonus('referrer', now), bonus('referee')] })).warning),
    ).toBe('50.00 USD to isv_user_123 was already paid and becomes recoverable.')
  })
})

describe('the message afterwards', () => {
  it.each([
    [
      'approve',
      { state: 'approved', heldFor: null, reason: null },
      'success',
      'The referral of user_1 is approved',
    ],
    [
      'approve',
      { state: 'rejected', heldFor: null, reason: 'LIMIT_REACHED' },
      'warning',
      'The referral of user_1 is rejected: the code had reached its usage limit',
    ],
    [
      'approve',
      { state: 'pending', heldFor: 'SAME_SSN', reason: null },
      'warning',
      'The referral of user_1 is held for review',
    ],
    [
      'approve',
      { state: 'expired', heldFor: null, reason: null },
      'warning',
      'The referral of user_1 is expired: its time limit had passed',
    ],
    [
      'release',
      { state: 'pending', heldFor: null, reason: null },
      'success',
      'The referral of user_1 is released',
    ],
    [
      'release',
      { state: 'approved', heldFor: null, reason: null },
      'success',
      'The referral of user_1 is released and approved',
    ],
    [
      'reopen',
      { state: 'pending', heldFor: null, reason: null },
      'success',
      'The referral of user_1 is pending again',
    ],
    [
      'reject',
      { state: 'rejected', heldFor: null, reason: 'KYC_REJECTED' },
      'success',
      'The referral of user_1 is rejected',
    ],
  ] as const)('describes the outcome of %s: %o', (kind, outcome, tone, message) =>
    expect(outcomeText(kind, 'user_1', outcome)).toEqual({ tone, message }),
  )
})

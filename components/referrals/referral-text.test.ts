import { describe, expect, it } from 'vitest'
import {
  holdReasons,
  referralEventTypes,
  rejectionReasons,
  type ReferralEventType,
} from '@/domain/referral/referral'
import { describeEvent, type TimelineEvent } from './event-text'
import { explainState } from './explain-state'
import { shownStateOf } from './referral-state'
import type { ReferralDetail } from './referral-detail'
import { describeCheck, explainNoDetails } from './referred-user-card'

const now = new Date('2026-11-21T12:00:00Z')
const event = (type: ReferralEventType, reason: string | null = null): TimelineEvent => ({
  companyId: 'c',
  referralId: 'r',
  sequence: 1,
  type,
  at: now,
  actorType: 'system',
  actorId: null,
  actorName: null,
  reason,
  note: null,
})
const ofReferral = { code: 'PARTNER2024', source: 'kyc' as const, counted: true, bonuses: [], timeline: [] }
const standing = {
  state: 'pending',
  heldFor: null,
  reason: null,
  source: 'kyc',
  expiresAt: null,
  check: null,
  bonuses: [] as ReferralDetail['bonuses'],
} as const

describe('the timeline', () => {
  it.each(referralEventTypes)('describes %s', (type) =>
    expect(describeEvent(event(type), ofReferral).what).toMatch(/^[A-Z][^_]+$/),
  )

  it('explains in a sentence why a referral was held or rejected', () => {
    for (const reason of holdReasons)
      expect(describeEvent(event('held', reason), ofReferral).why).toMatch(
        /^Another identity check has .+\.$/,
      )
    for (const reason of rejectionReasons)
      expect(describeEvent(event('rejected', reason), ofReferral).why).toMatch(/^[A-Z].+\.$/)
  })

  it('names the code of each time after a change', () => {
    const timeline = [event('created'), event('code_changed', 'PARTNR2024')]
    const [created, changed] = timeline.map((each) => describeEvent(each, { ...ofReferral, timeline }))
    expect([created!.what, changed!.why]).toEqual([
      'Referred with the code PARTNR2024',
      'Previous code: PARTNR2024.',
    ])
  })
})

describe('the state', () => {
  it('distinguishes a held referral from a pending one', () => {
    expect(shownStateOf({ state: 'pending', heldFor: 'SAME_SSN' })).toBe('held')
    expect(shownStateOf({ state: 'rejected', heldFor: null })).toBe('rejected')
  })

  it.each([
    [{}, 'Pending until the identity check is completed.'],
    ...(['REVIEW', 'ACCEPT'] as const).map(
      (decision) =>
        [
          { check: { decision, status: 'ON_HOLD', subStatus: '' } },
          'Pending: the identity check is in review.',
        ] as const,
    ),
    [
      { check: { decision: 'RESUBMIT', status: 'OPEN', subStatus: '' } },
      'Pending: the user was asked to resubmit documents for the identity check.',
    ],
    [{ expiresAt: now }, 'Pending past its time limit: it will expire instead of being approved.'],
    [{ heldFor: 'SAME_EMAIL' }, 'Held for review until your team releases or rejects it.'],
    [
      { state: 'rejected', reason: 'LIMIT_REACHED' },
      'Rejected: the code had reached its usage limit (LIMIT_REACHED).',
    ],
    [
      { state: 'approved', source: 'applied' },
      'Approved immediately: the code was applied without an identity check.',
    ],
  ] as const)('is explained: %o', (change, words) =>
    expect(explainState({ ...standing, ...change }, now)).toBe(words),
  )
})

describe('the referred user', () => {
  it('is distinguished from one whose details were erased and one without an identity check', () => {
    expect(explainNoDetails({ source: 'kyc', timeline: [event('created'), event('person_erased')] })).toBe(
      'Erased.',
    )
    expect(explainNoDetails({ source: 'applied', timeline: [event('created')] })).toContain(
      'without an identity check',
    )
  })

  it.each([
    [{ decision: '', status: 'OPEN' }, 'In progress'],
    [{ decision: 'REVIEW', status: 'ON_HOLD' }, 'In review'],
    [{ decision: 'ACCEPT', status: 'ON_HOLD', subStatus: 'DOC_BLURRY' }, 'In review (DOC_BLURRY)'],
    [{ decision: 'RESUBMIT', status: 'OPEN' }, 'Resubmission requested'],
    [{ decision: 'ACCEPT', status: 'CLOSED' }, 'Passed'],
    [{ decision: 'REJECT', status: 'CLOSED' }, 'Not passed'],
  ] as const)('has an identity check: %o', (check, text) =>
    expect(describeCheck({ subStatus: '', ...check })).toBe(text),
  )
})

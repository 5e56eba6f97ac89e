import { describe, expect, it } from 'vitest'
import {
  holdReasons,
  referralEventTypes,
  rejectionReasons,
  type ReferralEventType,
} from '@/domain/referral/referral'
import { actorText, wordsOf } from './event-text'
import { checkText, explainNoDetails } from './person-card'
import { explainState, shownStateOf } from './referral-state'
import type { EventView } from './referral-view'

const now = new Date('2026-11-21T12:00:00Z')
const event = (type: ReferralEventType, reason: string | null = null): EventView => ({
  sequence: 1,
  type,
  at: now,
  actorType: 'system',
  actorId: null,
  actorName: null,
  reason,
  note: null,
})
const ofReferral = { code: 'PARTNER2024', source: 'kyc', counted: true, bonuses: [] } as const
const standing = {
  state: 'pending',
  heldFor: null,
  reason: null,
  source: 'kyc',
  expiresAt: null,
  check: null,
} as const

describe('the timeline', () => {
  it.each(referralEventTypes)('has words for %s', (type) =>
    expect(wordsOf(event(type), ofReferral).what).toMatch(/^[A-Z][^_]+$/),
  )

  it('says why a referral was held or rejected, in a sentence', () => {
    for (const reason of holdReasons)
      expect(wordsOf(event('held', reason), ofReferral).why).toMatch(/^Another identity check has .+\.$/)
    for (const reason of rejectionReasons)
      expect(wordsOf(event('rejected', reason), ofReferral).why).toMatch(/^[A-Z].+\.$/)
  })

  it.each<[Partial<EventView>, string]>([
    [{ actorType: 'staff', actorId: 'u', actorName: 'Ada Lovelace' }, 'Ada Lovelace'],
    [{ actorType: 'staff', actorId: 'u' }, 'a former member'],
    [{ actorType: 'apiKey', actorId: 'k', actorName: 'Back end' }, 'API key “Back end”'],
    [{ actorType: 'token', actorId: 'merchant_1' }, 'a token of merchant_1'],
    [{ actorType: 'provider' }, 'the verification provider'],
    [{ actorType: 'system' }, 'the product'],
  ])('names who acted: %o', (who, words) => expect(actorText({ ...event('approved'), ...who })).toBe(words))
})

describe('the state', () => {
  it('tells a held referral from one that only waits', () => {
    expect(shownStateOf({ state: 'pending', heldFor: 'SAME_SSN' })).toBe('held')
    expect(shownStateOf({ state: 'rejected', heldFor: null })).toBe('rejected')
  })

  it.each([
    [{}, 'Pending until the identity check has an outcome.'],
    [{ check: { decision: 'REVIEW', status: 'ON_HOLD' } }, 'Pending: the identity check is in review.'],
    [{ expiresAt: now }, 'Pending, but its time is over: it expires instead of being approved.'],
    [{ heldFor: 'SAME_EMAIL' }, 'Held for review until somebody of your team releases or refuses it.'],
    [
      { state: 'rejected', reason: 'LIMIT_REACHED' },
      'Rejected: the code had reached its usage limit (LIMIT_REACHED).',
    ],
    [
      { state: 'approved', source: 'applied' },
      'Approved at once: the code was applied without an identity check.',
    ],
  ] as const)('is explained: %o', (change, words) =>
    expect(explainState({ ...standing, ...change }, now)).toBe(words),
  )
})

describe('the person', () => {
  it('is told from one whose details were erased and one who had no identity check', () => {
    expect(explainNoDetails({ source: 'kyc', timeline: [event('created'), event('person_erased')] })).toBe(
      'Details erased.',
    )
    expect(explainNoDetails({ source: 'applied', timeline: [event('created')] })).toContain(
      'without an identity check',
    )
  })

  it.each([
    [{ decision: '', status: 'OPEN' }, 'Going on'],
    [{ decision: 'REVIEW', status: 'ON_HOLD' }, 'In review'],
    [{ decision: 'RESUBMIT', status: 'OPEN' }, 'To be submitted again'],
    [{ decision: 'ACCEPT', status: 'CLOSED' }, 'Passed'],
    [{ decision: 'REJECT', status: 'CLOSED' }, 'Not passed'],
  ] as const)('has a check that stands in words: %o', (check, words) => expect(checkText(check)).toBe(words))
})

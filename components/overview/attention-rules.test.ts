import { describe, expect, it } from 'vitest'
import type { BoundedCount } from '@/domain/bounded-count'
import { roleAllows, type Permission } from '@/domain/company/permissions'
import { attentionItemsOf } from './attention-rules'
import type { AttentionView, FailingEndpoint, OverviewProgram } from './overview-view'

const now = new Date('2026-11-21T12:00:00Z')
const count = (count: number, more = false): BoundedCount => ({ count, more })
const program = (given: Partial<OverviewProgram>): OverviewProgram => ({
  id: 'p1',
  name: 'Partner bonus',
  currency: 'EUR',
  status: 'active',
  startsAt: null,
  endsAt: null,
  maxReferrals: null,
  maxReferralsPerCode: null,
  approvedCount: 0,
  budgetMinor: null,
  spentMinor: 0,
  greatestCostMinor: 5000,
  ...given,
})
const endpoint = (given: Partial<FailingEndpoint>): FailingEndpoint => ({
  id: 'w1',
  url: 'https://example.com/hooks',
  status: 'enabled',
  disabledReason: null,
  failed: count(0),
  ...given,
})

interface Given extends Partial<Omit<AttentionView, 'codes'>> {
  codes?: Partial<AttentionView['codes']>
  programs?: OverviewProgram[]
  held?: BoundedCount
}
const none = { near_limit: count(0), expires_soon: count(0), expired_in_use: count(0) }
const owner = (permission: Permission) => roleAllows('owner', permission)
const viewer = (permission: Permission) => roleAllows('viewer', permission)

function itemsFor({ programs = [], held = count(0), codes, ...attention }: Given, may = owner) {
  return attentionItemsOf(
    {
      programs,
      openReferrals: { pending: held, held },
      attention: {
        codes: { ...none, ...codes },
        codesNearProgramLimit: new Map(),
        oldReferrals: null,
        endpoints: null,
        ...attention,
      },
    },
    may,
    now,
  )
}
const texts = (given: Given, may = owner) =>
  itemsFor(given, may).map(({ name, badge, text }) => [name, badge.label, text.replaceAll('\u00a0', ' ')])

describe('what needs attention', () => {
  it('is empty when nothing does, and for a caller who may view none of it', () => {
    const quiet = program({ maxReferrals: 100, approvedCount: 89, budgetMinor: 100_000, spentMinor: 89_900 })
    expect(itemsFor({ programs: [quiet], oldReferrals: { ...count(0), until: '2026-11-06' } })).toEqual([])
    const attention = { codes: none, codesNearProgramLimit: new Map(), oldReferrals: null, endpoints: null }
    expect(attentionItemsOf({ programs: null, openReferrals: null, attention }, viewer, now)).toEqual([])
  })

  it('lists webhooks first, then referrals, programs and codes', () => {
    const given = {
      endpoints: [endpoint({ failed: count(3) })],
      held: count(3),
      oldReferrals: { ...count(100, true), until: '2026-11-06' },
      programs: [program({ maxReferrals: 10, approvedCount: 10, maxReferralsPerCode: 10 })],
      codesNearProgramLimit: new Map([['p1', count(2)]]),
      codes: { near_limit: count(12), expires_soon: count(1), expired_in_use: count(100, true) },
    }
    expect(itemsFor(given).map(({ name, href }) => [name, href])).toEqual([
      ['example.com/hooks', '/webhooks/w1?state=failed'],
      ['3 referrals', '/referrals?state=held'],
      ['100+ referrals', '/referrals?state=pending&to=2026-11-06'],
      ['Partner bonus', '/programs/p1'],
      ['2 codes of Partner bonus', '/codes?program=p1'],
      ['12 codes', '/codes?state=near_limit'],
      ['1 code', '/codes?state=expires_soon'],
      ['100+ codes', '/codes?state=expired_in_use'],
    ])
  })

  it('asks for an act only those who may do it, and tells the others whom to ask', () => {
    const given = {
      held: count(1),
      oldReferrals: { ...count(2), until: '2026-11-06' },
      codes: { expires_soon: count(1) },
    }
    expect(texts(given).map(([, , text]) => text)).toEqual([
      'Its identity check matches another person’s details. Release or reject it.',
      'Created more than 14 days ago. Approve or reject them.',
      'Expiry within 7 days. Set a later expiration date to keep it in use.',
    ])
    expect(texts(given, viewer).map(([, , text]) => text)).toEqual([
      'Its identity check matches another person’s details. Ask an owner or admin to release or reject it.',
      'Created more than 14 days ago. Ask an owner or admin to approve or reject them.',
      'Expiry within 7 days. Ask an owner, admin, or marketer to set a later expiration date to keep it in use.',
    ])
  })

  it.each([
    [{ failed: count(2) }, 'Failing', '2 messages could not be delivered. Fix it, then resend them.'],
    [{}, 'Failing', 'The last attempt failed and will be repeated. Check the receiver.'],
    [
      { status: 'disabled', disabledReason: 'It answered 410 Gone.', failed: count(1) },
      'Disabled automatically',
      'It answered 410 Gone. 1 message could not be delivered. Fix it, then enable it.',
    ],
  ] as const)('lists a webhook endpoint with %j', (given, label, text) => {
    expect(texts({ endpoints: [endpoint(given)] })).toEqual([['example.com/hooks', label, text]])
  })

  it.each([
    [{ maxReferrals: 100, approvedCount: 90 }, 'Near its limit', '10 of 100 referrals left.'],
    [
      { maxReferrals: 100, approvedCount: 100 },
      'Program full',
      '100 of 100 referrals. Raise the limit to use its codes again.',
    ],
    [{ budgetMinor: 100_000, spentMinor: 90_000 }, 'Budget nearly spent', '100.00 EUR of 1,000.00 EUR left.'],
    [
      { budgetMinor: 100_000, spentMinor: 97_000 },
      'Budget spent',
      '970.00 EUR of 1,000.00 EUR spent. Raise the budget to use its codes again.',
    ],
  ])('lists a program with %j', (given, label, text) => {
    expect(texts({ programs: [program(given)] })).toEqual([['Partner bonus', label, text]])
  })

  it.each(['draft', 'paused', 'ended'] as const)('leaves out a program that is %s', (status) => {
    expect(texts({ programs: [program({ status, maxReferrals: 1, approvedCount: 1 })] })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { attentionItemsOf } from './attention-rules'
import type { BoundedCount, OverviewProgram, TopCode } from './overview-view'

const now = new Date('2026-11-21T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const code = (given: Partial<TopCode>): TopCode => ({
  code: 'SUMMER',
  category: null,
  ownerId: 'u',
  state: 'active',
  usedCount: 10,
  limit: null,
  expiresAt: null,
  ...given,
})
const program = (given: Partial<OverviewProgram>): OverviewProgram => ({
  id: 'p1',
  name: 'Partner bonus',
  currency: 'EUR',
  status: 'active',
  startsAt: null,
  endsAt: null,
  maxReferrals: null,
  approvedCount: 0,
  budgetMinor: null,
  spentMinor: 0,
  greatestCostMinor: 5000,
  ...given,
})
const held = (count: number, more = false): BoundedCount => ({ count, more })

function concerns({
  codes = [],
  programs = [],
  heldCount = held(0),
}: {
  codes?: TopCode[]
  programs?: OverviewProgram[] | null
  heldCount?: BoundedCount
}) {
  const found = attentionItemsOf(
    { topReferralCodes: codes, programs, openReferrals: { pending: heldCount, held: heldCount } },
    now,
  )
  return found.map(({ name, badge, text }) => [name, badge.label, text.replaceAll('\u00a0', ' ')])
}

describe('what needs attention', () => {
  it('is nothing when all goes well, or when the person may read none of it', () => {
    expect(
      concerns({
        codes: [code({ limit: 100, usedCount: 89, expiresAt: inDays(8) })],
        programs: [
          program({ maxReferrals: 100, approvedCount: 89, budgetMinor: 100_000, spentMinor: 89_900 }),
        ],
      }),
    ).toEqual([])
    expect(attentionItemsOf({ topReferralCodes: [], programs: null, openReferrals: null }, now)).toEqual([])
  })

  it.each([
    [held(1), '1 referral'],
    [held(3), '3 referrals'],
    [held(1000, true), '1,000+ referrals'],
  ])('names referrals held for review first', (heldCount, name) => {
    expect(
      concerns({ heldCount, codes: [code({ state: 'limit_reached' })] }).map(([first]) => first),
    ).toEqual([name, 'SUMMER'])
  })

  it.each([
    [{ maxReferrals: 100, approvedCount: 90 }, 'Near its limit', '10 of 100 referrals left.'],
    [
      { maxReferrals: 100, approvedCount: 100 },
      'Program full',
      'Raise its limit to let its codes be used again.',
    ],
    [{ budgetMinor: 100_000, spentMinor: 90_000 }, 'Budget nearly spent', '100.00 EUR of 1,000.00 EUR left.'],
    [
      { budgetMinor: 100_000, spentMinor: 97_000 },
      'Budget spent',
      'Raise its budget to let its codes be used again.',
    ],
  ])('names a program with %j', (given, label, text) => {
    expect(concerns({ programs: [program(given)] })).toEqual([['Partner bonus', label, text]])
  })

  it.each(['draft', 'paused', 'ended'] as const)('leaves a program alone that is %s', (status) => {
    expect(concerns({ programs: [program({ status, maxReferrals: 1, approvedCount: 1 })] })).toEqual([])
  })

  it.each([
    [{ limit: 40, usedCount: 36 }, 'Near its limit', '4 of 40 uses left.'],
    [{ expiresAt: inDays(2.5) }, 'Expires soon', 'Within 3 days. Set a later expiry to keep it in use.'],
    [{ state: 'limit_reached' }, 'Limit reached', 'Raise its limit to let it be used again.'],
    [{ state: 'expired', expiresAt: inDays(-3) }, 'Expired', 'Set a later expiry to let it be used again.'],
    [{ state: 'program_not_running' }, 'Program not running', 'It can be used again once its program runs.'],
  ] as [Partial<TopCode>, string, string][])('names a much-used code with %j', (given, label, text) => {
    expect(concerns({ codes: [code(given)] })).toEqual([['SUMMER', label, text]])
  })

  it.each([
    { state: 'disabled' },
    { state: 'expired', expiresAt: inDays(-20) },
    { state: 'budget_reached' },
    { state: 'program_limit_reached' },
  ] as Partial<TopCode>[])(
    'says nothing of a code with %j: somebody wanted it so, or its program is named',
    (given) => expect(concerns({ codes: [code(given)] })).toEqual([]),
  )
})

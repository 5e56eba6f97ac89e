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
  maxUses: null,
  startsAt: null,
  expiresAt: null,
  program: null,
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

function itemsFor({
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
  it('is empty when nothing does, and for a role that may view none of it', () => {
    expect(
      itemsFor({
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
  ])('lists referrals held for review first', (heldCount, name) => {
    expect(
      itemsFor({ heldCount, codes: [code({ state: 'limit_reached' })] }).map(([first]) => first),
    ).toEqual([name, 'SUMMER'])
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
    expect(itemsFor({ programs: [program(given)] })).toEqual([['Partner bonus', label, text]])
  })

  it.each(['draft', 'paused', 'ended'] as const)('leaves out a program that is %s', (status) => {
    expect(itemsFor({ programs: [program({ status, maxReferrals: 1, approvedCount: 1 })] })).toEqual([])
  })

  it.each([
    [{ limit: 40, usedCount: 36 }, 'Near its limit', '4 of 40 uses left.'],
    [
      { expiresAt: inDays(2.5) },
      'Expires soon',
      'Expires on Nov 24, 2026. Set a later expiry to keep it in use.',
    ],
    [
      { state: 'limit_reached', limit: 40, maxUses: 40, usedCount: 40 },
      'Limit reached',
      '40 of 40 uses. Raise the limit to use it again.',
    ],
    [
      { state: 'expired', expiresAt: inDays(-3) },
      'Expired',
      'Expired on Nov 18, 2026. Set a later expiration date to use it again.',
    ],
    [
      { state: 'program_not_running', program: { name: 'Spring' } },
      'Program inactive',
      'Spring is not running. Wait until the program runs, or move the code to a running program.',
    ],
  ] as [Partial<TopCode>, string, string][])('lists a top code with %j', (given, label, text) => {
    expect(itemsFor({ codes: [code(given)] })).toEqual([['SUMMER', label, text]])
  })

  it.each([
    { state: 'disabled' },
    { state: 'expired', expiresAt: inDays(-20) },
    { state: 'budget_reached' },
    { state: 'program_limit_reached' },
  ] as Partial<TopCode>[])('leaves out a code with %j: staff set it so, or its program is listed', (given) =>
    expect(itemsFor({ codes: [code(given)] })).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import { explainProgram, stateOfProgram } from './program-state'

const now = new Date('2026-06-15T12:00:00Z')
const [earlier, later] = [new Date('2026-06-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')]

describe('the state of a program', () => {
  it.each([
    ['active', null, null, 'active'],
    ['active', earlier, later, 'active'],
    ['active', now, null, 'active'],
    ['active', later, null, 'not_started'],
    ['active', null, now, 'over'],
    ['active', earlier, earlier, 'over'],
    ['draft', later, null, 'draft'],
    ['paused', null, earlier, 'paused'],
    ['ended', null, later, 'ended'],
  ] as const)('of one that is %s from %s until %s is %s', (status, startsAt, endsAt, state) => {
    expect(stateOfProgram({ status, startsAt, endsAt }, now)).toBe(state)
  })
})

describe('a program that reached its limit', () => {
  it.each([
    [1, '1 of 1 referral. Raise the limit to take new ones.'],
    [1_000, '1,000 of 1,000 referrals. Raise the limit to take new ones.'],
  ])('of %s says so in figures', (maxReferrals, text) => {
    const program = {
      status: 'active' as const,
      startsAt: null,
      endsAt: null,
      currency: 'USD',
      maxReferrals,
      approvedCount: maxReferrals,
      budgetMinor: null,
      spentMinor: 0,
      greatestCostMinor: 0,
    }
    expect(explainProgram(program, now, 'UTC')).toBe(text)
  })
})

import { describe, expect, it } from 'vitest'
import {
  isRunning,
  programLimitReached,
  programStopReasonsOf,
  takesCodes,
  type RunnableProgram,
} from './running'

const now = new Date('2026-03-10T12:00:00Z')
const [earlier, later] = [-1, 1].map((ms) => new Date(now.getTime() + ms)) as [Date, Date]
const program = (terms: Partial<RunnableProgram> = {}): RunnableProgram => ({
  status: 'active',
  startsAt: null,
  endsAt: null,
  maxReferrals: null,
  approvedCount: 0,
  budgetMinor: null,
  spentMinor: 0,
  greatestCostMinor: 5000,
  ...terms,
})

describe('a program accepts new referrals', () => {
  it.each([
    ['when it is active', program()],
    ['from exactly its start', program({ startsAt: now })],
    ['until just before its end', program({ endsAt: later })],
    ['with one referral left', program({ maxReferrals: 5, approvedCount: 4 })],
    [
      'when its budget covers exactly the most expensive referral',
      program({ budgetMinor: 15_000, spentMinor: 10_000 }),
    ],
    [
      'when its budget is spent but referrals no longer cost anything',
      program({ budgetMinor: 100, spentMinor: 100, greatestCostMinor: 0 }),
    ],
  ])('%s', (_when, terms) => {
    expect(programStopReasonsOf(terms, now)).toEqual([])
    expect(isRunning(terms, now)).toBe(true)
  })
})

describe('a program accepts no new referrals', () => {
  it.each([
    ['as a draft', program({ status: 'draft' }), 'program_not_running'],
    ['while it is paused', program({ status: 'paused' }), 'program_not_running'],
    ['after it was ended', program({ status: 'ended' }), 'program_not_running'],
    ['before it starts', program({ startsAt: later }), 'program_not_running'],
    ['at its end', program({ endsAt: now }), 'program_not_running'],
    ['after its end', program({ endsAt: earlier }), 'program_not_running'],
    ['at its referral limit', program({ maxReferrals: 5, approvedCount: 5 }), 'program_limit_reached'],
    [
      'when its budget is one minor unit short of the most expensive referral',
      program({ budgetMinor: 14_999, spentMinor: 10_000 }),
      'budget_reached',
    ],
  ])('%s', (_when, terms, reason) => {
    expect(programStopReasonsOf(terms, now)).toEqual([reason])
    expect(isRunning(terms, now)).toBe(reason !== 'program_not_running')
  })

  it('but accepts codes before its start, unless it is inactive or has ended', () => {
    expect(takesCodes(program({ startsAt: later }), now)).toBe(true)
    for (const terms of [
      program({ status: 'draft' }),
      program({ status: 'paused' }),
      program({ status: 'ended' }),
      program({ endsAt: now }),
    ])
      expect(takesCodes(terms, now)).toBe(false)
  })

  it('and reports every reason, in a fixed order', () => {
    const stopped = program({
      status: 'paused',
      startsAt: later,
      maxReferrals: 1,
      approvedCount: 1,
      budgetMinor: 0,
    })
    expect(programStopReasonsOf(stopped, now)).toEqual([
      'program_not_running',
      'program_limit_reached',
      'budget_reached',
    ])
  })
})

describe('the limit that rejects an approval', () => {
  it.each([
    ['none within all limits', program({ maxReferrals: 5, approvedCount: 4, budgetMinor: 100 }), null],
    ['none at exactly the budget', program({ budgetMinor: 100 }), null],
    ['the budget, one minor unit above it', program({ budgetMinor: 99 }), 'BUDGET_REACHED'],
    ['the referral limit', program({ maxReferrals: 5, approvedCount: 5 }), 'PROGRAM_LIMIT_REACHED'],
    [
      'the referral limit before the budget',
      program({ maxReferrals: 5, approvedCount: 5, budgetMinor: 0 }),
      'PROGRAM_LIMIT_REACHED',
    ],
  ])('is %s', (_what, terms, limit) => {
    expect(programLimitReached(terms, 100)).toBe(limit)
  })
})

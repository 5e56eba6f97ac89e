import { describe, expect, it } from 'vitest'
import { newProgram, termsAfter } from '@/domain/program/program'
import { problemsIn, toFieldProblem } from './field-problems'
import { previewOf } from './preview-text'
import { changesOf, fieldsOf, inputOf, newFields, type ProgramFields } from './program-fields'
import type { Program } from './program-state'

const filled: ProgramFields = {
  ...newFields('USD', 'UTC'),
  name: 'Summer partners',
  referrerBonus: { ...newFields('USD', 'UTC').referrerBonus, amount: { value: '50.00' } },
}
const typed = (fields: Partial<ProgramFields>): ProgramFields => ({ ...filled, ...fields })
const tiers = (...given: [from: string, value: string][]) => ({
  ...filled.referrerBonus,
  rule: 'tiered' as const,
  tiers: given.map(([from, value]) => ({ from, amount: { value } })),
})
const fieldsWithProblems = (fields: Partial<ProgramFields>) =>
  problemsIn(typed(fields)).map(({ field }) => field)

describe('the form of a program', () => {
  it('returns what the contract accepts', () => {
    const input = inputOf(
      typed({
        maxReferrals: ' 50 ',
        budget: { value: '1000' },
        refereeUserType: '2',
        startsAt: '2026-01-31T09:00',
      }),
    )
    const parsed = newProgram.parse(input)
    expect(parsed).toMatchObject({
      referrerBonus: { rule: 'fixed', amount: { value: '50.00' } },
      refereeBonus: null,
      maxReferrals: 50,
      maxReferralsPerCode: null,
      refereeUserType: 2,
      holdDays: 0,
      startsAt: new Date('2026-01-31T09:00'),
    })
    expect(termsAfter(parsed, 'USD')).toMatchObject({ budgetMinor: 100_000 })
  })

  it.each<[string, Partial<ProgramFields>, string[]]>([
    ['an empty name', { name: ' ' }, ['name']],
    [
      'an amount that is none',
      { referrerBonus: { ...filled.referrerBonus, amount: { value: 'fifty' } } },
      ['referrerBonus.amount.value'],
    ],
    ['a negative amount', { budget: { value: '-5' } }, ['budget.value']],
    ['more decimals than the currency has', { currency: 'JPY' }, ['referrerBonus.amount.value']],
    [
      'the amounts of two tiers',
      { referrerBonus: tiers(['1', ''], ['5', 'x']) },
      ['referrerBonus.tiers.0.amount.value', 'referrerBonus.tiers.1.amount.value'],
    ],
    [
      'a tier that begins before the one above',
      { referrerBonus: tiers(['1', '1'], ['5', '2'], ['5', '3']) },
      ['referrerBonus.tiers.2.from'],
    ],
    [
      'a tier that begins nowhere',
      { referrerBonus: tiers(['1', '1'], ['', '2']) },
      ['referrerBonus.tiers.1.from'],
    ],
    ['an end before the start', { startsAt: '2026-02-01T00:00', endsAt: '2026-01-01T00:00' }, ['endsAt']],
    [
      'limits that are no numbers',
      { maxReferrals: '0', maxReferralsPerCode: '1.5', holdDays: 'x', pendingDays: '0' },
      ['maxReferralsPerCode', 'maxReferrals', 'holdDays', 'pendingDays'],
    ],
  ])('names the field of %s', (_, fields, names) => {
    expect(fieldsWithProblems(fields)).toEqual(names)
  })

  it('accepts a valid program', () => {
    expect(fieldsWithProblems({ referrerBonus: tiers(['1', '20'], ['5', '30.50']) })).toEqual([])
  })

  it('puts errors that only the server can detect under the right field', () => {
    expect(
      toFieldProblem({ field: 'budget', reason: 'BUDGET_BELOW_SPENT', description: '' }, filled),
    ).toEqual({ field: 'budget.value', message: expect.stringMatching(/already spent/) })
    expect(
      toFieldProblem(
        { field: 'changes.maxReferrals', reason: 'NOT_VALID', description: 'must be at most 2147483647' },
        filled,
      ),
    ).toEqual({ field: 'maxReferrals', message: 'Must be at most 2147483647.' })
  })
})

describe('editing a program', () => {
  const program = {
    ...termsAfter(newProgram.parse(inputOf(filled)), 'USD'),
    id: 'a',
    name: 'Summer partners',
    status: 'active',
    currency: 'USD',
    startsAt: new Date('2026-01-31T09:00:30.500Z'),
    endsAt: null,
    approvedCount: 0,
    spentMinor: 0,
    createdAt: new Date('2026-01-01T00:00:00Z'),
  } as Program
  const before = fieldsOf(program, 'UTC')

  it('sends only changed fields, and keeps the seconds of an unchanged time', () => {
    expect(changesOf(before, { ...before, name: 'Winter partners' })).toEqual({ name: 'Winter partners' })
    expect(
      changesOf(before, { ...before, referrerBonus: { ...before.referrerBonus, referrals: '7' } }),
    ).toEqual({})
  })

  it('clears a field that was emptied', () => {
    expect(changesOf({ ...before, budget: { value: '5' }, holdDays: '3' }, before)).toEqual({
      budget: null,
      holdDays: 0,
    })
  })
})

describe('the preview', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  it('shows the effect of the typed values', () => {
    const { each, total, facts } = previewOf(typed({ maxReferrals: '75', holdDays: '14' }))
    expect(plain(each)).toBe('Each approved referral costs 50.00 USD.')
    expect(plain(total!.text)).toBe('At most 3,750.00 USD: 75 referrals of 50.00 USD.')
    expect(facts.find(({ label }) => label === 'Payable')?.text).toBe(
      '14 days after the referral is approved.',
    )
  })

  it('asks for a missing amount, and shows the rest', () => {
    const { each, total, facts } = previewOf(newFields('USD', 'UTC'))
    expect(each).toBe('Enter the partner bonus to see the cost per referral.')
    expect(total).toBeNull()
    expect(facts.map(({ text }) => text)).toContain('As soon as the referral is approved.')
  })

  it('does not state a maximum while a limit is incomplete', () => {
    expect(previewOf(typed({ budget: { value: '1,0' }, maxReferrals: '5' })).total?.text).toBe(
      'Correct the budget to see the maximum cost of the program.',
    )
    expect(previewOf(typed({ maxReferrals: '5x' })).total?.text).toMatch(/^Correct the referral limit/)
  })
})

import { describe, expect, it } from 'vitest'
import { explainInvalidCode, violationsOf, type ExplainedCode } from './reasons'
import type { IneligibleReason } from './referral/eligibility'

const code: ExplainedCode = {
  usedCount: 1_250,
  limit: 1_250,
  maxUses: 1_250,
  startsAt: new Date('2026-11-02T15:00:00Z'),
  expiresAt: new Date('2026-12-03T14:59:59Z'),
  timeZone: 'Asia/Tokyo',
  program: { name: 'Spring' },
}

describe('the explanation of an invalid code', () => {
  it('names the figures and the next step', () => {
    expect(explainInvalidCode('limit_reached', code)).toEqual({
      why: '1,250 of 1,250 uses.',
      nextStep: 'Raise the limit to use it again.',
    })
    expect(explainInvalidCode('limit_reached', { ...code, usedCount: 1, limit: 1, maxUses: 5 })).toEqual({
      why: '1 of 1 use.',
      nextStep: 'Raise the limit per code of Spring to use it again.',
    })
  })

  it('names the date', () => {
    expect(explainInvalidCode('expired', code).why).toBe('Expired on Dec 3, 2026.')
    expect(explainInvalidCode('not_started', code).why).toBe('Starts on Nov 3, 2026.')
  })

  it.each(['program_not_running', 'program_limit_reached', 'budget_reached', 'user_type_mismatch'] as const)(
    'names the program for %s',
    (reason) => {
      expect(explainInvalidCode(reason, code).why).toContain('Spring')
    },
  )
})

describe('a reason as a violation', () => {
  it.each<[IneligibleReason, string]>([
    ['not_found', 'REFERRAL_CODE_NOT_FOUND'],
    ['disabled', 'REFERRAL_CODE_DISABLED'],
    ['expired', 'REFERRAL_CODE_EXPIRED'],
    ['not_started', 'REFERRAL_CODE_NOT_STARTED'],
    ['limit_reached', 'REFERRAL_CODE_LIMIT_REACHED'],
    ['self_referral', 'SELF_REFERRAL'],
    ['already_referred', 'ALREADY_REFERRED'],
    ['program_not_running', 'PROGRAM_NOT_RUNNING'],
    ['program_limit_reached', 'PROGRAM_LIMIT_REACHED'],
    ['budget_reached', 'PROGRAM_BUDGET_REACHED'],
    ['user_type_mismatch', 'USER_TYPE_MISMATCH'],
  ])('%s is %s', (reason, name) => {
    expect(violationsOf([reason], 'referralCode')).toEqual([
      { field: 'referralCode', reason: name, description: expect.any(String) as string },
    ])
  })

  it('is reported with all others', () => {
    expect(
      violationsOf(['disabled', 'self_referral'], 'code').map(({ field, reason }) => [field, reason]),
    ).toEqual([
      ['code', 'REFERRAL_CODE_DISABLED'],
      ['code', 'SELF_REFERRAL'],
    ])
  })
})

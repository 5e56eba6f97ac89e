import { describe, expect, it } from 'vitest'
import { explainUserReason } from './explain-user-reason'

const code = { code: 'SUMMER', programName: 'Summer fair' }
const createdAt = new Date('2026-01-03T23:59:59Z')
const user = {
  userId: 'ann',
  userType: 2,
  timeZone: 'UTC',
  referral: { code: 'SPRING', state: 'pending' as const, createdAt },
}

describe('why a code cannot refer a user', () => {
  it('names the program and the type of the user, if it is known', () => {
    expect(explainUserReason('user_type_mismatch', code, user).why).toBe(
      'Summer fair does not refer ann, who is a customer.',
    )
    expect(explainUserReason('user_type_mismatch', code, { ...user, userType: null }).why).toBe(
      'Summer fair does not refer ann.',
    )
  })

  it('names the referral that the user has, and says whether its code can still be changed', () => {
    const explain = (referral: object) =>
      explainUserReason('already_referred', code, { ...user, referral: { ...user.referral, ...referral } })
    expect(explain({})).toEqual({
      why: 'ann was referred by SPRING on Jan 3, 2026. That referral is pending.',
      nextStep: 'Change the code of that referral while it is pending.',
    })
    expect(explain({ state: 'reversed' }).nextStep).toMatch(/only once/)
    expect(explain({ code: 'SUMMER' }).nextStep).toMatch(/^No action is needed/)
  })
})

import { describe, expect, it } from 'vitest'
import { consequencesOfDisabling } from './use-code-status'

describe('the effect of disabling a code', () => {
  it.each([
    [undefined, 'Pending referrals continue.'],
    [{ count: 0, more: false }, 'No referral is pending.'],
    [{ count: 1, more: false }, '1 pending referral continues.'],
    [{ count: 3, more: false }, '3 pending referrals continue.'],
    [{ count: 100, more: true }, '100+ pending referrals continue.'],
  ])('explains what happens to pending referrals: %o', (pending, words) => {
    expect(consequencesOfDisabling({ usedCount: 0 }, pending)).toContain(` ${words} `)
  })

  it('mentions that uses stay counted, if there are any', () => {
    expect(consequencesOfDisabling({ usedCount: 0 })).not.toContain('counted')
    expect(consequencesOfDisabling({ usedCount: 1 })).toContain('Its 1 use stays counted.')
    expect(consequencesOfDisabling({ usedCount: 42 })).toContain('Its 42 uses stay counted.')
  })
})

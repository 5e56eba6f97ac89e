import { expect, it } from 'vitest'
import { describePending } from './pending-count'

it.each([
  [{ count: 0, more: false }, 'No referral is pending.'],
  [{ count: 1, more: false }, '1 pending referral continues.'],
  [{ count: 3, more: false }, '3 pending referrals continue.'],
  [{ count: 100, more: true }, '100+ pending referrals continue.'],
])('what happens to pending referrals is described: %o', (pending, text) =>
  expect(describePending(pending)).toBe(text),
)

import { expect, it } from 'vitest'
import { describePending } from './pending-count'
import { stateOptions } from './referrals-list'

it.each([
  [{ count: 0, more: false }, 'No referral is pending.'],
  [{ count: 1, more: false }, '1 pending referral continues.'],
  [{ count: 3, more: false }, '3 pending referrals continue.'],
  [{ count: 100, more: true }, '100+ pending referrals continue.'],
])('what happens to pending referrals is described: %o', (pending, text) =>
  expect(describePending(pending)).toBe(text),
)

it.each([
  [3, '12, 3 held', '3'],
  [0, '12', '0'],
])('the filter by state shows how many of the pending referrals are held: %d', (count, pending, held) => {
  const options = stateOptions({ pending: { count: 12, more: false }, held: { count, more: false } })
  expect(options.slice(0, 3).map(({ label, detail }) => [label, detail])).toEqual([
    ['Pending', pending],
    ['Held for review', held],
    ['Approved', undefined],
  ])
})

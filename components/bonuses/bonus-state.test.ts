import { expect, it } from 'vitest'
import { formatPayableDay } from './bonus-state'

it.each([
  ['2026-12-03T23:59:59.000Z', 'Dec 3'],
  ['2027-01-02T00:00:00.000Z', 'Jan 2, 2027'],
])('a hold that ends at %s ends on %s, as read in 2026', (payableAt, day) =>
  expect(formatPayableDay(new Date(payableAt), new Date('2026-11-21T12:00:00Z'), 'UTC')).toBe(day),
)

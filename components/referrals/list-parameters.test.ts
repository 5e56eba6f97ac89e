import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import {
  isDay,
  listParameters,
  pageHrefs,
  referralsHref,
  setFilters,
  type ListParameters,
} from './list-parameters'

const load = createLoader(listParameters)
const read = (href: string): ListParameters => load(`https://desk.example${href}`)

describe('the address of the list', () => {
  it('carries every filter there and back', () => {
    const filters = {
      person: 'user_1',
      code: 'PARTNER2024',
      referrer: 'isv & co',
      state: 'held',
      program: 'p1',
      category: 'a, b',
      from: '2026-11-01',
      to: '2026-11-30',
    } as const
    expect(read(referralsHref(filters))).toEqual({ ...filters, cursor: null })
  })

  it('reads states and days that it does not know as not set', () => {
    expect(setFilters(read('/referrals?state=lost&from=2026-02-30&to=yesterday'))).toEqual([])
  })

  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-2-8', false],
    ['2026-11-01T00:00', false],
  ])('knows whether %s is a day', (text, known) => expect(isDay(text)).toBe(known))
})

describe('paging', () => {
  it('goes forward and back along the same pages, filters kept', () => {
    const first = read('/referrals?code=PARTNER2024&from=2026-11-01')
    const second = read(pageHrefs(first, 'c1').next!)
    const third = read(pageHrefs(second, 'c2').next!)
    expect(third).toMatchObject({ code: 'PARTNER2024', from: '2026-11-01', cursor: ['c1', 'c2'] })
    expect(read(pageHrefs(third, null).previous!)).toEqual(second)
    expect(read(pageHrefs(second, null).previous!)).toEqual(first)
    expect(pageHrefs(first, null)).toMatchObject({ previous: null, next: null })
  })
})

import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import { bonusesHref, bonusParameters, exportHref, pageHrefs, type BonusParameters } from './bonus-parameters'
import { dayUntil } from './state-text'

const load = createLoader(bonusParameters)
const read = (href: string): BonusParameters => load(`https://desk.example${href}`)

describe('the address of the list', () => {
  it('leaves out what stands at its default, and keeps odd user ids as they are', () => {
    expect(bonusesHref({ state: null })).toBe('/bonuses')
    const person = `=1+1 & "é" 😀, %`
    expect(read(bonusesHref({ person, side: 'referee' }))).toMatchObject({
      person,
      side: 'referee',
      state: null,
    })
  })

  it('reads what it does not know as not set', () => {
    expect(read('/bonuses?state=owed&side=both')).toMatchObject({ state: null, side: null })
  })

  it('leads to a file of the same filters, whatever the page', () => {
    const shown = read('/bonuses?state=payable&currency=EUR&person=user_1&cursor=c1,c2')
    const { cursor, ...filters } = shown
    expect(cursor).toHaveLength(2)
    expect(exportHref(shown)).toMatch(/^\/bonuses\/export\?/)
    expect(read(exportHref(shown))).toEqual({ ...filters, cursor: null })
  })
})

describe('paging', () => {
  it('goes forward and back along the same pages, filters kept', () => {
    const first = read('/bonuses?state=paid')
    const second = read(pageHrefs(first, 'c1').next!)
    const third = read(pageHrefs(second, 'c2').next!)
    expect(third).toMatchObject({ state: 'paid', cursor: ['c1', 'c2'] })
    expect(read(pageHrefs(third, null).previous!)).toEqual(second)
    expect(read(pageHrefs(second, null).previous!)).toEqual(first)
    expect(pageHrefs(first, null)).toMatchObject({ previous: null, next: null })
  })
})

describe('the day a hold ends', () => {
  it.each([
    ['2026-12-03T23:59:59.000Z', 'Dec 3'],
    ['2027-01-02T00:00:00.000Z', 'Jan 2, 2027'],
  ])('%s is %s in 2026', (payableAt, day) =>
    expect(dayUntil(payableAt, new Date('2026-11-21T12:00:00Z'))).toBe(day),
  )
})

import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import { listHref, listParameters, pageHrefs, sortOf, type ListParameters } from './list-parameters'

const load = createLoader(listParameters)
const read = (href: string): ListParameters => load(`https://desk.example${href}`)
const start = read('/codes?category=isv_premium&sort=most_used')

describe('the address of the list', () => {
  it('leaves out what stands at its default', () => {
    expect(listHref({ sort: null, q: null })).toBe('/codes')
  })

  it('keeps odd categories as they are', () => {
    const category = `a&b=c, 100 % "é" 😀`
    expect(read(listHref({ category })).category).toBe(category)
  })

  it('reads what it does not know as not set', () => {
    expect(read('/codes?state=foo&sort=bar')).toMatchObject({ state: null, sort: null })
  })

  it('sorts by code while a code is searched, unless another order is chosen', () => {
    expect(sortOf(read('/codes'))).toBe('newest')
    expect(sortOf(read('/codes?q=SUMMER'))).toBe('code')
    expect(sortOf(read('/codes?q=SUMMER&sort=most_used'))).toBe('most_used')
  })

  it('sorts by use within a program, unless a code is searched or another order is chosen', () => {
    expect(sortOf(read('/codes?program=p1'))).toBe('most_used')
    expect(sortOf(read('/codes?program=p1&q=SUMMER'))).toBe('code')
    expect(sortOf(read('/codes?program=p1&sort=newest'))).toBe('newest')
  })
})

describe('paging', () => {
  it('goes forward and back along the same pages, filters kept', () => {
    const second = read(pageHrefs(start, 'c1').next!)
    const third = read(pageHrefs(second, 'c2').next!)
    expect(third).toMatchObject({ category: 'isv_premium', sort: 'most_used', cursor: ['c1', 'c2'] })
    expect(read(pageHrefs(third, null).previous!)).toEqual(second)
    expect(read(pageHrefs(second, null).previous!)).toEqual(start)
    expect(pageHrefs(start, null)).toMatchObject({ previous: null, next: null })
  })

  it('keeps the address short however far one goes', () => {
    let page = start
    for (let step = 0; step < 500; step++) page = read(pageHrefs(page, 'x'.repeat(64)).next!)
    expect(pageHrefs(page, 'last').next!.length).toBeLessThan(2000)
    expect(read(pageHrefs(page, 'last').next!).cursor?.at(-1)).toBe('last')
  })
})

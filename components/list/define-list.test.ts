import { describe, expect, it } from 'vitest'
import { invalidArgument } from '@/domain/errors'
import { defineList, setFilters } from './define-list'
import { describeFilters, describeIgnored, describeReversedPeriod } from './describe-filters'
import { choiceFilter, dayFilter, enumFilter, textFilter } from './filters'
import { pageHrefs } from './pager'

const list = defineList({
  path: '/things',
  one: 'thing',
  many: 'things',
  otherParameters: ['create'],
  filters: {
    q: textFilter({ label: 'Begins with', search: true }),
    key: choiceFilter({ label: 'API key', all: 'All keys' }),
    category: choiceFilter({ label: 'Category', all: 'All categories', isOpen: true }),
    state: enumFilter({ on: { label: 'On' }, off: { label: 'Off' } }, { label: 'State', all: 'All states' }),
    from: dayFilter('from', { label: 'Created from' }),
    to: dayFilter('until', { label: 'Created until' }),
  },
  sorts: { newest: 'Newest first', name: 'By name' },
  defaultSort: ({ q }) => (q ? 'name' : 'newest'),
})
const choices = { key: [{ value: 'k1', label: 'Back end' }], category: [] }

const paramsOf = (href: string) =>
  Promise.resolve(Object.fromEntries(new URL(`https://example.com${href}`).searchParams))
const read = (href: string) => list.read(paramsOf(href), choices)

describe('the URL of a list', () => {
  it('has no parameters without filters', () => expect(list.href()).toBe('/things'))

  it('round-trips every filter, the order and the page', async () => {
    const values = {
      q: 'a, b & c',
      key: 'k1',
      category: `a&b=c, 100 % "é" 😀`,
      state: 'on',
      from: '2026-02-28',
    } as const
    const position = { sort: 'name', rows: 100, view: 'v1', cursors: ['c1', 'c,2'] } as const
    expect(await read(list.href(values, position))).toMatchObject({
      values,
      position,
      sort: 'name',
      rowsPerPage: 100,
      ignored: [],
    })
  })

  it('is read without empty parameters, and lists those that cannot be read', async () => {
    const { values, ignored } = await read(
      '/things?q=%20&key=none&category=gone&state=toString&sort=constructor&from=2026-02-30&rows=26&other=1&create=1&list=x',
    )
    expect(values).toEqual({ category: 'gone' })
    expect(ignored).toEqual(['other', 'key', 'state', 'from', 'sort', 'rows'])
  })

  it('ignores text that is too long or unprintable', async () => {
    expect((await read(`/things?q=${'x'.repeat(129)}`)).ignored).toEqual(['q'])
    expect((await read('/things?q=a%00b')).ignored).toEqual(['q'])
  })

  it('ignores a parameter with two values', async () => {
    const searchParams = Promise.resolve({ state: ['on', 'off'] })
    expect(await list.read(searchParams)).toMatchObject({ values: {}, ignored: ['state'] })
  })

  it('accepts any choice when its options are not listed', async () => {
    expect((await list.read(paramsOf('/things?key=other'))).values).toEqual({ key: 'other' })
  })

  it('uses the chosen sort, or the default for the filters', async () => {
    expect((await read('/things')).sort).toBe('newest')
    expect((await read('/things?q=a')).sort).toBe('name')
    expect((await read('/things?q=a&sort=newest')).sort).toBe('newest')
  })
})

describe('the filters that are set', () => {
  it('are described as the chips show them', async () => {
    const query = await read('/things?state=off&key=k1&from=2026-02-28')
    expect(setFilters(list, query).map(({ name }) => name)).toEqual(['key', 'state', 'from'])
    expect(describeFilters(list, query)).toBe('API key “Back end”, state “Off”, created from “Feb 28, 2026”')
  })

  it('say how long a text may be that was ignored', () => {
    const described = ['q', 'from', 'other'].map((name) => describeIgnored(list, name))
    expect(described).toEqual(['search (up to 128 characters)', 'created from', 'other'])
  })

  it('name the days to change when the period ends before it begins', async () => {
    const described = async (to: string) =>
      describeReversedPeriod(list, await read(`/things?from=2026-02-28&to=${to}`))
    expect(await described('2026-02-27')).toBe(
      'The period ends before it begins. Change “Created from” or “Created until”.',
    )
    expect(await described('2026-02-28')).toBeUndefined()
  })
})

describe('paging', () => {
  it('goes forward and back along the same pages, and keeps filters and order', async () => {
    const start = await read('/things?state=on&sort=name')
    const second = await read(pageHrefs(list, start, 'c1').next!)
    const third = await read(pageHrefs(list, second, 'c2').next!)
    expect(third).toMatchObject({
      values: { state: 'on' },
      position: { sort: 'name', cursors: ['c1', 'c2'] },
    })
    expect(await read(pageHrefs(list, third, null).previous!)).toEqual(second)
    expect(await read(pageHrefs(list, second, null).previous!)).toEqual(start)
    expect(pageHrefs(list, start, null)).toMatchObject({ previous: null, next: null })
  })

  it('keeps the URL short however many pages were visited', async () => {
    let page = await read('/things')
    for (let step = 0; step < 100; step++) page = await read(pageHrefs(list, page, 'x'.repeat(64)).next!)
    expect(pageHrefs(list, page, 'last').next!.length).toBeLessThan(2000)
    expect((await read(pageHrefs(list, page, 'last').next!)).position.cursors?.at(-1)).toBe('last')
  })

  it('has the chosen number of rows, or the list’s own', async () => {
    const limitOf = async (href: string) =>
      (await list.load(paramsOf(href), choices, async (_, { limit }) => Promise.resolve(limit))).page
    expect([await limitOf('/things'), await limitOf('/things?rows=50')]).toEqual([25, 50])
  })

  const find = async (_: object, { cursor }: { cursor: string | undefined }) => {
    if (cursor === 'forged') throw invalidArgument('cursor', 'NOT_VALID', 'is of another list')
    if (cursor === 'broken') throw new Error('broken')
    return cursor ?? 'first page'
  }

  it('finds the page of the last cursor', async () => {
    const { page, query } = await list.load(paramsOf('/things?cursor=c1,c2'), choices, find)
    expect([page, query.isCursorRejected]).toEqual(['c2', false])
  })

  it('starts again at the first page when the cursor belongs to another list, and reports it', async () => {
    const { page, query } = await list.load(paramsOf('/things?state=on&cursor=c1,forged'), choices, find)
    expect(page).toBe('first page')
    expect(query).toMatchObject({ values: { state: 'on' }, isCursorRejected: true })
    expect(pageHrefs(list, query, null).previous).toBeNull()
  })

  it('does not hide any other failure', async () => {
    await expect(list.load(paramsOf('/things?cursor=broken'), choices, find)).rejects.toThrow('broken')
  })
})

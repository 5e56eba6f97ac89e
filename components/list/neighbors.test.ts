import { expect, it } from 'vitest'
import { defineList } from './define-list'
import { enumFilter } from './filters'
import { findNeighbors, hrefFromList, listHrefFrom } from './neighbors'

const list = defineList({
  path: '/things',
  one: 'thing',
  many: 'things',
  filters: { state: enumFilter({ on: { label: 'On' } }, { label: 'State', all: 'All' }) },
})
const hrefOf = (name: string) => `/things/${name}`
/** Two rows a page; the cursor is the number of rows before it. `c` is the only row that is not on. */
const find: Parameters<typeof findNeighbors<typeof list.filters, never, string>>[2] = async (
  { state },
  { cursor },
) => {
  const rows = state ? ['a', 'b', 'd', 'e'] : ['a', 'b', 'c', 'd', 'e']
  const start = Number(cursor ?? 0)
  return Promise.resolve({
    rows: rows.slice(start, start + 2),
    nextCursor: start + 2 < rows.length ? String(start + 2) : null,
  })
}
const from = (name: string, query?: string) =>
  findNeighbors(list, query === undefined ? {} : { list: query }, find, hrefOf, hrefOf(name))

it('links to the rows beside a row, and back to its page of the list', async () => {
  expect(await from('b', 'state=on')).toEqual({
    back: '/things?state=on',
    previous: '/things/a?list=state%3Don',
    next: '/things/d?list=state%3Don%26cursor%3D2',
  })
  expect(await from('d', 'state=on&cursor=2')).toEqual({
    back: '/things?state=on&cursor=2',
    previous: '/things/b?list=state%3Don',
    next: '/things/e?list=state%3Don%26cursor%3D2',
  })
})

it('ends where the list ends', async () => {
  expect(await from('a')).toMatchObject({ back: '/things', previous: null, next: '/things/b' })
  expect(await from('e', 'state=on&cursor=2')).toMatchObject({ next: null })
})

it('continues with the first matching row when this row no longer matches the filters', async () => {
  expect(await from('c', 'state=on')).toMatchObject({ previous: null, next: '/things/a?list=state%3Don' })
  expect(await from('z')).toEqual({ back: '/things', previous: null, next: null })
})

it('reads a code in any case as the same row', async () => {
  expect(await from('B')).toMatchObject({ previous: '/things/a' })
})

it('preserves special characters in a query, and stays on the path of the list', () => {
  const href = hrefFromList('/things/a', '/things?q=what?&b=%26')
  const list = new URLSearchParams(href.split('?')[1]).get('list')!
  expect(listHrefFrom('/things', { list })).toBe('/things?q=what?&b=%26')
  expect(listHrefFrom('/things', { list: '//evil.example' })).toBe('/things?//evil.example')
})

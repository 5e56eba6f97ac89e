import { describe, expect, it } from 'vitest'
import { add, between, remove } from './selection'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

describe('a selection', () => {
  it('holds each row once, even when it was selected on several pages', () => {
    const selection = add(add(new Map(), rows('1', '2'), 9), rows('2', '3'), 9)
    expect([...selection.keys()]).toEqual(['1', '2', '3'])
    expect([...remove(selection, ['1', '8']).keys()]).toEqual(['2', '3'])
  })

  it('holds the maximum and no more', () =>
    expect([...add(add(new Map(), rows('1', '2'), 3), rows('3', '4'), 3).keys()]).toEqual(['1', '2', '3']))

  it.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['c', 'c', 'c'],
    ['gone', 'c', 'c'],
    [null, 'a', 'a'],
  ])('from %s to %s has the rows between them', (from, to, ids) =>
    expect(between(rows('a', 'b', 'c', 'd'), from, to).map(({ id }) => id)).toEqual([...ids]),
  )
})

import { expect, it } from 'vitest'
import { exportHref, unknownFilters } from './bonuses-list'

const namesIn = (href: string) => [...new URL(href, 'http://localhost').searchParams.keys()]

it('finds the parameters of an export that are no filter, and none in the link of the page', () => {
  expect(unknownFilters(['state', 'foo', 'State', 'constructor'])).toEqual(['foo', 'State', 'constructor'])
  expect(unknownFilters(namesIn(exportHref({ state: 'payable', person: 'user_1' })))).toEqual([])
})

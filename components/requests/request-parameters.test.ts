import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import {
  pageHrefs,
  requestParameters,
  requestsHref,
  setFilters,
  type RequestParameters,
} from './request-parameters'

const load = createLoader(requestParameters)
const read = (href: string): RequestParameters => load(`https://desk.example${href}`)

describe('the address of the request log', () => {
  it('is bare without filters', () => expect(requestsHref({})).toBe('/requests'))

  it('keeps every filter, a route with braces too', () => {
    const parameters: RequestParameters = {
      request: 'r-1',
      key: 'a'.repeat(32),
      status: '4xx',
      route: '/v1/kyc/referral-codes/{code}',
      from: '2026-11-01',
      to: '2026-11-30',
      cursor: null,
    }
    expect(read(requestsHref(parameters))).toEqual(parameters)
    expect(setFilters(parameters)).toEqual(['request', 'key', 'status', 'route', 'from', 'to'])
  })

  it('reads what it does not know as not set', () =>
    expect(setFilters(read('/requests?status=200&from=2026-02-30&to=soon'))).toEqual([]))

  it('pages within the filters', () => {
    const start = read('/requests?status=5xx')
    const second = read(pageHrefs(start, 'c1').next!)
    expect(second).toMatchObject({ status: '5xx', cursor: ['c1'] })
    expect(read(pageHrefs(second, null).previous!)).toEqual(start)
  })
})

import { describe, expect, it } from 'vitest'
import { changesOf, endpointFields, fieldsOf, toInput } from './endpoint-fields'
import type { EndpointView } from './endpoint-view'

const endpoint: EndpointView = {
  id: 'a',
  kind: 'events',
  url: 'https://example.com/hook',
  description: 'Warehouse',
  events: ['bonus.paid'],
  status: 'enabled',
  disabledReason: null,
  failingSince: null,
  previousSecretExpiresAt: null,
  createdAt: new Date('2026-11-21T12:00:00Z'),
}
const fields = fieldsOf(endpoint)
const rejectedFields = (given: typeof fields) =>
  endpointFields.safeParse(given).error?.issues.map(({ path }) => path[0])

describe('the fields of an endpoint', () => {
  it('start with the endpoint’s values, which changes nothing', () => {
    expect(endpointFields.safeParse(fields).success).toBe(true)
    expect(changesOf(endpoint, toInput(fields))).toEqual({})
  })

  it.each([
    ['a URL that is none', { url: 'example.com' }, ['url']],
    ['no event', { events: [] }, ['events']],
    ['a long description', { description: 'x'.repeat(201) }, ['description']],
    ['nothing but spaces around a good URL', { url: ' https://example.com ' }, undefined],
    ['no event while all are meant', { all: true, events: [] }, undefined],
    ['an empty description', { description: '  ' }, undefined],
  ])('name the field that is wrong: %s', (_, change, blamed) =>
    expect(rejectedFields({ ...fields, ...change })).toEqual(blamed),
  )

  it('send only changed fields, and null for cleared ones', () => {
    expect(changesOf(endpoint, toInput({ ...fields, description: ' ', all: true }))).toEqual({
      events: null,
      description: null,
    })
    expect(changesOf(endpoint, toInput({ ...fields, url: ' https://example.com/other ' }))).toEqual({
      url: 'https://example.com/other',
    })
  })
})

import { expect, it } from 'vitest'
import { changedFields } from './changed-fields'

it('a form sends the fields that were changed, and those that were cleared', () => {
  const before = { displayName: 'Jane', email: 'jane@example.com', tags: 'vip' }
  expect(changedFields(before, { ...before, displayName: 'June', tags: '' })).toEqual(['displayName', 'tags'])
  expect(changedFields(before, { ...before })).toEqual([])
})

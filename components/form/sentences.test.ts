import { zodResolver } from '@hookform/resolvers/zod'
import { describe, expect, it } from 'vitest'
import { partnerEdit } from '@/domain/partner/partner'
import { asFieldRule, errorText, ruleOf } from './sentences'

describe('the error under a field', () => {
  const fields = { displayName: 'Jane', email: '', notes: '', tags: '' }
  const textFor = async (typed: Partial<typeof fields>, name: keyof typeof fields) => {
    const values = { ...fields, ...typed }
    const options = { fields: {}, shouldUseNativeValidation: false }
    const { errors } = await zodResolver(partnerEdit)(values, undefined, options)
    return errorText(ruleOf(errors[name]), values[name])
  }

  it('names the entry of a list that breaks a rule', async () => {
    expect(await textFor({ tags: `vip, ${'x'.repeat(300)}` }, 'tags')).toBe(
      'Entry 2 must be 1 to 40 characters long.',
    )
  })

  it('states the rule of a list, and of a field that is none', async () => {
    const tags = Array.from({ length: 21 }, (_, index) => `tag ${index}`).join()
    expect(await textFor({ tags }, 'tags')).toBe('Must be at most 20 tags.')
    expect(await textFor({ displayName: 'x'.repeat(201) }, 'displayName')).toBe(
      'Must be 1 to 200 characters long.',
    )
    expect(await textFor({}, 'tags')).toBeUndefined()
  })

  it('is the same when the server rejects an entry', () => {
    const description = 'must be 1 to 255 characters long'
    expect(asFieldRule({ field: 'userIds.1', description })).toEqual({
      name: 'userIds',
      rule: 'entry 2 must be 1 to 255 characters long',
    })
    expect(asFieldRule({ field: 'total.value', description })).toEqual({
      name: 'total.value',
      rule: description,
    })
  })
})

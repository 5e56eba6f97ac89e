import { describe, expect, it } from 'vitest'
import { fromLocalEndField, fromLocalField, toLocalField } from '@/components/form/local-time-field'
import { newReferralCode } from '@/domain/referral-code/changes'
import { codeForm, fieldsOf, manyCodesForm, type CodeFields } from './code-form-schema'

const timeZone = 'Europe/Berlin'
const typed = (fields: Partial<CodeFields>): CodeFields => ({
  ...fieldsOf(undefined, timeZone),
  referralCode: 'SUMMER-26',
  userId: 'isv_user_1',
  ...fields,
})
const problems = (fields: Partial<CodeFields>) =>
  codeForm(timeZone)
    .safeParse(typed(fields))
    .error?.issues.map(({ path }) => path.join('.')) ?? []

describe('the form of a code', () => {
  it('returns what the contract accepts', () => {
    const values = codeForm(timeZone).parse(
      typed({
        category: ' seasonal ',
        maxUses: '100',
        startsAt: '2026-01-31T09:00',
        expiresAt: '2026-02-28T18:30',
      }),
    )
    expect(values).toMatchObject({ category: 'seasonal', maxUses: 100, programId: null, description: null })
    expect(newReferralCode.parse(values).startsAt).toEqual(new Date('2026-01-31T08:00Z'))
  })

  it('joins the lines of a pasted description', () => {
    expect(codeForm(timeZone).parse(typed({ description: 'Trade fair\r\n  Berlin' })).description).toBe(
      'Trade fair Berlin',
    )
  })

  it.each([
    ['an empty code', { referralCode: '' }, 'referralCode'],
    ['an empty owner', { userId: '  ' }, 'userId'],
    ['a limit that is no number', { maxUses: '5x' }, 'maxUses'],
    ['a limit of nothing', { maxUses: '0' }, 'maxUses'],
    ['a limit beyond what can be counted', { maxUses: '2147483648' }, 'maxUses'],
    ['a year beyond 9999', { expiresAt: '12026-01-01T00:00' }, 'expiresAt'],
    [
      'an expiry before the start',
      { startsAt: '2026-02-01T00:00', expiresAt: '2026-01-01T00:00' },
      'expiresAt',
    ],
    ['a description that is too long', { description: 'x'.repeat(501) }, 'description'],
  ])('names the field of %s', (_, fields, field) => {
    expect(problems(fields)).toEqual([field])
  })
})

describe('the number of codes to create', () => {
  const { count } = manyCodesForm(timeZone).shape

  it.each(['2000', ' 2,000 ', '2.000', '2 000', '2\u202F000', '2’000'])('may be written as %j', (text) => {
    expect(count.parse(text)).toBe(2000)
  })

  it.each(['', '0', '1.5', '20,00', '2,000x', '1,000,000'])('is not %j', (text) => {
    expect(count.safeParse(text).success).toBe(false)
  })
})

it('rejects more codes than a pattern may have before the form is sent', () => {
  const { referralCode: _, userId: _1, ...terms } = fieldsOf(undefined, timeZone)
  const pathsOf = (pattern: string, count: string) =>
    manyCodesForm(timeZone)
      .safeParse({ ...terms, pattern, count, userIds: 'isv_user_1' })
      .error?.issues.map(({ path }) => path.join('.'))
  expect(pathsOf('FAIR-##', '2000')).toEqual(['pattern'])
  expect(pathsOf('FAIR-#####', '2000')).toBeUndefined()
})

describe('local times', () => {
  it('are unchanged by the field, to the minute', () => {
    for (const time of ['2026-01-31T09:00:00.000Z', '2026-07-01T23:59:00.000Z', '1999-12-31T00:30:00.000Z']) {
      expect(fromLocalField(toLocalField(new Date(time), timeZone), timeZone)).toBe(time)
    }
  })

  it('end a day with its last second', () => {
    expect(fromLocalEndField('2026-01-31T23:59', timeZone)).toBe('2026-01-31T22:59:59.000Z')
    expect(fromLocalEndField('2026-01-31T23:58', timeZone)).toBe('2026-01-31T22:58:00.000Z')
    const { expiresAt } = codeForm(timeZone).parse(typed({ expiresAt: '2026-01-31T23:59' }))
    expect(expiresAt).toBe('2026-01-31T22:59:59.000Z')
  })
})

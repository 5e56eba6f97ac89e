import { expect, it } from 'vitest'
import { newCode, newCompany, stranger } from '@/server/testing/company'
import { editPartner } from '@/server/services/partner/update-partner'
import { suggestCodes, suggestPartners, type Suggestion } from './suggest-values'

it('suggests the codes and the partners of the company that begin with a text, each once, partners by name and email, too', async () => {
  const company = await newCompany()
  const { system } = company
  const codes: string[] = []
  for (const userId of ['ada', 'adam', 'ben', 'ada'])
    codes.push(await newCode(system, { userId, referralCode: `FAIR-${codes.length}` }))
  await newCode((await newCompany()).system, { userId: 'adele', referralCode: 'FAIR-9' })
  await editPartner(system, 'ben', { displayName: 'Adele', email: 'ada@example.com', tags: [], notes: null })
  const valuesOf = (suggestions: Suggestion[]) => suggestions.map(({ value }) => value)
  expect(valuesOf(await suggestCodes(system, 'fair'))).toEqual(codes)
  expect(valuesOf(await suggestCodes(system, ''))).toEqual(codes.toReversed())
  expect(valuesOf(await suggestPartners(system, 'ada')).toSorted()).toEqual(['ada', 'adam', 'ben'])
  expect(valuesOf(await suggestPartners(system, '')).toSorted()).toEqual(['ada', 'adam', 'ben'])
  expect(await suggestPartners(system, 'ADEL')).toEqual([{ value: 'ben', name: 'Adele' }])
  await expect(suggestPartners(stranger(company), '')).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
})

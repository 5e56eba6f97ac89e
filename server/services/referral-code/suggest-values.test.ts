import { expect, it } from 'vitest'
import { newCode, newCompany, stranger } from '@/server/testing/company'
import { suggestCodes, suggestPartners } from './suggest-values'

it('suggests the codes and the partners of the company that begin with a text, each once', async () => {
  const company = await newCompany()
  const { system } = company
  const codes: string[] = []
  for (const userId of ['ada', 'adam', 'ben', 'ada'])
    codes.push(await newCode(system, { userId, referralCode: `FAIR-${codes.length}` }))
  await newCode((await newCompany()).system, { userId: 'adele', referralCode: 'FAIR-9' })
  expect(await suggestCodes(system, 'fair')).toEqual(codes)
  expect(await suggestCodes(system, '')).toEqual(codes.toReversed())
  expect(await suggestPartners(system, 'ad')).toEqual(['ada', 'adam'])
  expect(await suggestPartners(system, '')).toEqual(['ada', 'adam', 'ben'])
  await expect(suggestPartners(stranger(company), '')).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
})

import { describe, expect, it } from 'vitest'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { editPartner } from '@/server/services/partner/update-partner'
import { newCode, newCompany, newTestProgram, staff, stranger } from '@/server/testing/company'
import { findByText } from './find-by-text'

describe('finding by a text', () => {
  it('finds codes by name, in any case and with what was pasted around it, the exact one first', async () => {
    const { system } = await newCompany()
    const { isvId } = system.scope.company
    for (const referralCode of ['SPRING', 'SPRING-1', 'SPRING-2', 'SPRING-3', 'SPRING-4', 'SPRING-5'])
      await newCode(system, { referralCode })
    const namesFor = async (text: string) => (await findByText(system, text)).codes.map(({ code }) => code)
    expect(await namesFor('spring-5')).toEqual(['SPRING-5'])
    expect((await namesFor('spring')).slice(0, 1)).toEqual(['SPRING'])
    expect(await namesFor('spring')).toHaveLength(5)
    expect(await findByText(system, 'spring')).toMatchObject({ hasMoreCodes: true })
    expect(await findByText(system, 'spring-')).toMatchObject({ hasMoreCodes: false })
    expect(await namesFor(`https://codes.example/r/${isvId}/SPRING-2?from=mail`)).toEqual(['SPRING-2'])
  })

  it('names the codes that a mistyped one may mean, when it finds no code', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'AUTUMN-25' })
    expect(await findByText(system, 'AUTUM-25')).toMatchObject({ codes: [], similarCodes: ['AUTUMN-25'] })
    expect(await findByText(system, 'autumn')).toMatchObject({ similarCodes: [] })
  })

  it('finds partners by the beginning of id or name, referred users by their exact id, and programs by a part of their name', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company, { name: 'Winter fair' })
    const code = await newCode(company.system, { userId: 'partner_1' })
    await applyReferralCode(company.system, { userId: 'user_9', userType: null, referralCode: code })
    const viewer = staff(company, 'viewer')
    await newCode(company.system, { userId: 'partner_10' })
    await editPartner(company.system, 'partner_10', {
      displayName: 'Partner_1’s',
      email: null,
      tags: [],
      notes: null,
    })
    const partners = [
      { userId: 'partner_1', displayName: null },
      { userId: 'partner_10', displayName: 'Partner_1’s' },
    ]
    expect(await findByText(viewer, 'partner_1')).toMatchObject({ partners, referrals: [] })
    expect(await findByText(viewer, 'PARTNER_')).toMatchObject({ partners: [partners[1]] })
    expect(await findByText(viewer, 'user_9')).toMatchObject({
      partners: [],
      referrals: [{ userId: 'user_9', code, state: 'approved', heldFor: null }],
    })
    expect(await findByText(viewer, 'user_')).toMatchObject({ partners: [], referrals: [] })
    expect((await findByText(viewer, 'ter FA')).programs).toEqual([{ id: programId, name: 'Winter fair' }])
  })

  it('finds nothing of another company, and nothing for a caller without credentials', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    await newTestProgram(other, { name: 'Secret fair' })
    const code = await newCode(other.system, { userId: 'partner_1' })
    for (const text of [code, 'partner_1', 'Secret'])
      expect(await findByText(company.system, text)).toEqual({
        codes: [],
        hasMoreCodes: false,
        partners: [],
        referrals: [],
        programs: [],
        similarCodes: [],
      })
    await expect(findByText(stranger(company), code)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

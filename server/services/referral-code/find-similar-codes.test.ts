import { describe, expect, it } from 'vitest'
import { newCode, newCompany, stranger } from '@/server/testing/company'
import { findSimilarCodes } from './find-similar-codes'

describe('finding similar codes', () => {
  it("returns three at most as they are written, the likeliest first, and none of another company's", async () => {
    const [{ system }, neighbor] = [await newCompany(), await newCompany()]
    await newCode(neighbor.system, { referralCode: 'PARTNERS2024' })
    expect(await findSimilarCodes(system, 'PARTNER2024')).toEqual([])
    for (const referralCode of ['Partner2025', 'Partner202', 'Partner-2024', 'Partner2O24'])
      await newCode(system, { referralCode })
    expect(await findSimilarCodes(system, 'partner2024')).toEqual([
      'Partner2O24',
      'Partner202',
      'Partner-2024',
    ])
  })

  it('finds none for a text that resembles no code', async () => {
    const { system } = await newCompany()
    await newCode(system, { referralCode: 'SUMMER24' })
    for (const text of ['', 'ab', 'winter24', 'summer 2024!', 'é'.repeat(70)])
      expect(await findSimilarCodes(system, text)).toEqual([])
  })

  it('is for those who may read codes', async () => {
    const company = await newCompany()
    await expect(findSimilarCodes(stranger(company), 'any')).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})

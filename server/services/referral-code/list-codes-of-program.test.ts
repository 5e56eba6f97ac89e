import { describe, expect, it } from 'vitest'
import { newCode, newCompany, newTestProgram, useCode } from '@/server/testing/company'
import { listReferralCodes } from './list-referral-codes'

describe('listing the codes of a program', () => {
  it('returns only those codes, the most used first, complete over all pages', async () => {
    const company = await newCompany()
    const { system } = company
    const [programId, other] = [await newTestProgram(company), await newTestProgram(company)]
    const [unused, newer, used] = [
      await newCode(system, { programId }),
      await newCode(system, { programId }),
      await newCode(system, { programId }),
    ]
    await newCode(system, { programId: other })
    await newCode(system)
    await useCode(system, used, 2)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listReferralCodes(system, { programId, sort: 'most_used', limit: 1, cursor })
      seen.push(...page.referralCodes.map(({ code }) => code))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual([used, newer, unused])
  })

  it("rejects the cursor of another program's codes, and finds nothing of another company's program", async () => {
    const [company, neighbor] = [await newCompany(), await newCompany()]
    const [programId, other] = [await newTestProgram(company), await newTestProgram(company)]
    await newCode(company.system, { programId })
    await newCode(company.system, { programId })
    const { nextCursor } = await listReferralCodes(company.system, { programId, sort: 'newest', limit: 1 })
    await expect(
      listReferralCodes(company.system, { programId: other, sort: 'newest', limit: 1, cursor: nextCursor! }),
    ).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
    expect(
      (await listReferralCodes(neighbor.system, { programId, sort: 'newest', limit: 1 })).referralCodes,
    ).toEqual([])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { getBonusTotals, listRecoverable, listRecoverableFrom } from '@/server/services/bonus/list-bonuses'
import { checkBooks } from '@/server/services/books/check-books'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, newTestProgram, type TestCompany } from '@/server/testing/company'
import { statementsOf } from '@/server/testing/database'
import { recoverableBonus } from '@/server/testing/documents-company'

let company: TestCompany
let send: (method: string, path: string) => Promise<{ status: number; body: unknown }>
let bonusId: string
beforeEach(async () => {
  company = await newCompany()
  const programId = await newTestProgram(company)
  await newCode(company.system, { userId: 'owner', referralCode: 'PARTNER2024', programId })
  const headers = bearer((await newKey(company, ['bonuses:read', 'bonuses:write'])).key)
  send = async (method, path) => await ask({ method, path: `/v1/bonuses${path}`, headers })
  bonusId = (await recoverableBonus(company)).bonusId
})
const amount = { value: '50.00', currency: 'USD' }

describe('a paid bonus that is reversed', () => {
  it('stays paid and is recoverable, by partner and currency', async () => {
    const paid = { id: bonusId, state: 'paid', recoverable: amount, recoveredAt: null }
    for (const query of ['?recoverable=true', '?recoverable=true&userId=owner', '?state=paid'])
      expect((await send('GET', query)).body, query).toMatchObject({ bonuses: [paid] })
    for (const query of ['?recoverable=true&userId=another', '?state=reversed'])
      expect((await send('GET', query)).body, query).toMatchObject({ bonuses: [] })
    expect(await getBonusTotals(company.system)).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 0, paidMinor: 5000, recoverableMinor: 5000 },
    ])
    const owed = [{ beneficiaryId: 'owner', currency: 'USD', amountMinor: 5000 }]
    expect(await listRecoverable(company.system, 1)).toEqual({ sums: owed, more: false })
    expect(await listRecoverable(company.system, 0)).toEqual({ sums: [], more: true })
    const many = Array.from({ length: 999 }, (_, index) => `user_${index}`)
    const statements = await statementsOf(async () =>
      expect(await listRecoverableFrom(company.system, ['owner', 'owner', ...many])).toEqual(owed),
    )
    expect(statements).toHaveLength(1)
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('is booked back once, however often that is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('POST', `/${bonusId}/recovered`)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers[0]).toMatchObject({
      status: 200,
      body: { state: 'reversed', recoverable: null, recoveredAt: expect.any(String) as string },
    })
    expect((await send('GET', '?recoverable=true')).body).toMatchObject({ bonuses: [] })
    expect(await getBonusTotals(company.system)).toEqual([
      { currency: 'USD', onHoldMinor: 0, payableMinor: 0, paidMinor: 0, recoverableMinor: 0 },
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })
})

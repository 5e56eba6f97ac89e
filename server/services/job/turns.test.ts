import { describe, expect, it } from 'vitest'
import { maxOpenJobs } from '@/domain/job/job'
import { generatedCodes } from '@/domain/referral-code/changes'
import { importReferralCodes } from '@/server/services/referral-code/import-codes'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { ask, bearer } from '@/server/testing/api'
import { at, newCompany, newKey, type TestCompany } from '@/server/testing/company'
import { runJob, takeTurn } from '@/server/testing/jobs'
import { cancelJob } from './jobs'

const generate = async (company: TestCompany, time: Date | number, count = 100) => {
  const input = generatedCodes.parse({ count, pattern: 'TURN-#######', userIds: ['partner'] })
  return (await generateReferralCodes(at(company.system, time), input)).id
}

describe('turns', () => {
  it('go round the companies, however many jobs each has, and round the jobs of a company', async () => {
    const [busy, other] = [await newCompany(), await newCompany()]
    const first = await generate(busy, 1)
    const second = await generate(busy, 2)
    const third = await generate(busy, 3)
    const late = await generate(other, 4)
    const turns: string[] = []
    for (let time = 5; time < 12; time++) turns.push(await takeTurn(new Date(time), 5))
    expect(turns).toEqual([first, late, second, late, third, late, expect.any(String)])
  })
})

describe('the open jobs of a company', () => {
  it('are limited, also when many are started at once; one that ends makes room', async () => {
    const company = await newCompany()
    const headers = bearer((await newKey(company)).key)
    const body = { count: 1, pattern: 'OPEN-#######', userId: 'partner' }
    const start = () => ask({ method: 'POST', path: '/v1/referral-codes/generate', headers, body })
    const ids: string[] = []
    while (ids.length < maxOpenJobs - 1) ids.push(await generate(company, Date.now(), 1))
    const answers = await Promise.all([start(), start(), start()])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 400, 400])
    expect(answers.find(({ status }) => status === 400)!.body).toMatchObject({
      message: '100 of 100 jobs wait or run. Wait until one has ended, or cancel one.',
      details: expect.arrayContaining([expect.objectContaining({ reason: 'LIMIT_REACHED' })]) as object[],
    })
    await runJob(company, ids[0]!)
    expect((await start()).status).toBe(202)
    await cancelJob(company.system, ids[1]!)
    expect((await start()).status).toBe(202)
    await generate(await newCompany(), Date.now(), 1)
  })

  it('are counted before a file is read', async () => {
    const company = await newCompany()
    for (let count = 0; count < maxOpenJobs; count++) await generate(company, Date.now(), 1)
    async function* rows(): AsyncGenerator<string[], undefined> {
      yield await Promise.reject(new Error('was read'))
      return undefined
    }
    await expect(
      importReferralCodes(company.system, { rows: rows(), isDryRun: false }),
    ).rejects.toMatchObject({ code: 'LIMIT_REACHED' })
  })
})

import { expect, it } from 'vitest'
import { generatedCodes } from '@/domain/referral-code/changes'
import { undoJob } from '@/server/services/job/jobs'
import { updateReferralCodes } from '@/server/services/referral-code/bulk-update'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { ask, bearer } from '@/server/testing/api'
import { newCompany, newKey, useCode } from '@/server/testing/company'
import { runJob } from '@/server/testing/jobs'

it('the result of a job is a CSV file with each row once, and why one failed or was kept', async () => {
  const company = await newCompany()
  const { key } = await newKey(company, ['referral_codes:read'])
  const read = async (id: string) => {
    const { headers, text } = await ask({ path: `/v1/jobs/${id}/result`, headers: bearer(key) })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    return text.trimEnd().split('\r\n')
  }
  const count = 501
  const input = generatedCodes.parse({ count, pattern: 'ROW-####', userIds: ['partner'] })
  const { id } = await generateReferralCodes(company.system, input)
  await runJob(company, id, 250)
  const [header, ...lines] = await read(id)
  expect(header).toBe('row,code,verdict,reason,field,description,undo,kept_because')
  expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  )
  const [first, second] = lines.map((line) => line.split(',')[1]!)
  await useCode(company.system, first!)
  await undoJob(company.system, id)
  await runJob(company, id, 250)
  expect((await read(id)).slice(1, 3)).toEqual([
    expect.stringMatching(`^1,${first},created,,,,kept,"?The code has a use`),
    `2,${second},created,,,,undone,`,
  ])
  const change = await updateReferralCodes(company.system, { codes: ['NONE'], changes: { maxUses: 1 } })
  await runJob(company, change.id)
  expect((await read(change.id))[1]).toBe(
    '1,NONE,failed,REFERRAL_CODE_NOT_FOUND,codes,is not a code of the company,,',
  )
})

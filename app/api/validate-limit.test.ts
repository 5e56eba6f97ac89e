import { describe, expect, it, vi } from 'vitest'
import { ask } from '@/server/testing/api'
import { newCode, newCompany, newTestProgram, useCode, type TestCompany } from '@/server/testing/company'
import { whileLocked } from '@/server/testing/database'
import { expectFailure } from '@/server/testing/failures'
import { startProcess } from '@/server/testing/processes'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'

const path = '/gafapay/v3/reward_promotion/validate_referral_code'
const validate = (company: TestCompany, code: string, address?: string) =>
  ask({
    path,
    method: 'POST',
    body: { referral_code: code, user_type: 2 },
    headers: { companyid: company.id, requestid: 'same' },
    ...(address && { address }),
  })

describe('validating a code without a token', () => {
  it('is limited for each address separately, and answers with the time to retry', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    for (let call = 0; call < 60; call++)
      expect((await validate(company, code, '192.0.2.1')).status).toBe(200)
    const refused = await validate(company, code, '192.0.2.1')
    expectFailure('gafapay', refused, 'tooMany')
    const retryAfter = Number(refused.headers.get('retry-after'))
    expect(retryAfter).toBeGreaterThanOrEqual(1)
    expect(retryAfter).toBeLessThanOrEqual(60)
    expect((await validate(company, code, '192.0.2.2')).status).toBe(200)
  })

  it('is limited for all processes together, within an eighth of the limit for each', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    const processes = [1, 2].map(() => startProcess('validate-code', [company.id, code, '192.0.2.5', '60']))
    await Promise.all(processes.map(({ printed }) => printed(1)))
    for (const { go } of processes) go()
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0])
    const accepted = processes.map(({ lines }) => Number(lines[1])).reduce((one, other) => one + other)
    expect(accepted).toBeGreaterThanOrEqual(60)
    expect(accepted).toBeLessThanOrEqual(60 + 2 * 7)
  })

  it('goes on while the database takes no writes', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    await whileLocked(async () => {
      for (let call = 0; call < 10; call++)
        expect((await validate(company, code, '192.0.2.6')).status).toBe(200)
    })
  })

  it('counts calls that name no company too, so that companyids cannot be guessed', async () => {
    for (let call = 0; call < 60; call++) await ask({ path, method: 'POST', body: {}, address: '192.0.2.3' })
    expectFailure('gafapay', await ask({ path, method: 'POST', body: {}, address: '192.0.2.3' }), 'tooMany')
  })

  it('is possible again after a minute', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (let call = 0; call < 61; call++) await validate(company, code, '192.0.2.4')
      vi.setSystemTime(Date.now() + 61_000)
      expect((await validate(company, code, '192.0.2.4')).status).toBe(200)
    } finally {
      vi.useRealTimers()
    }
  })

  it('answers every cause of an invalid code byte for byte alike', async () => {
    const [company, other] = [await newCompany(), await newCompany()]
    const { system } = company
    const disabled = await newCode(system)
    await updateReferralCode(system, disabled, { status: 'disabled' })
    const exhausted = await newCode(system, { maxUses: 1 })
    await useCode(system, exhausted)
    const causes = [
      'NOBODYS',
      'not a code',
      '',
      'x'.repeat(1_000),
      disabled,
      exhausted,
      await newCode(system, { expiresAt: '2020-01-01T00:00:00Z' }),
      await newCode(system, { startsAt: '2999-01-01T00:00:00Z' }),
      await newCode(other.system),
      (await createPersonalCode(other.system, { userId: 'theirs', userType: 2 })).code,
    ]
    const answers = await Promise.all(causes.map((code) => validate(company, code)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['400 {"success":0,"error":["REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED"],"data":{}}']),
    )
    expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1)
  })

  it('accepts a valid code of the company, from either dialect and in any case', async () => {
    const company = await newCompany()
    const campaign = await newCode(company.system, { programId: await newTestProgram(company) })
    const { code } = await createPersonalCode(company.system, { userId: 'mine', userType: 2 })
    for (const each of [campaign, code.toLowerCase()])
      expect((await validate(company, each)).status).toBe(200)
  })
})

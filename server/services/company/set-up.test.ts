import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase, readRows } from '@/server/testing/database'
import { checkReadiness } from './check-readiness'
import { isSetUp } from './is-set-up'
import { setUp, type NewCompany } from './set-up'

const companyNamed = (isvId: string): NewCompany => ({
  isvId,
  name: isvId,
  people: [
    {
      name: 'Owner',
      email: `owner@${isvId.replace('_', '-')}.example.com`,
      password: 'a long password',
      role: 'owner',
    },
  ],
})

describe('setting up', () => {
  beforeEach(emptyDatabase)

  it('happens once, though 20 ask at the same moment', async () => {
    expect(await isSetUp()).toBe(false)
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => setUp([companyNamed(`isv_${index}`)])),
    )
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))
    expect(refused).toHaveLength(19)
    for (const reason of refused) expect(reason).toMatchObject({ code: 'ALREADY_SET_UP' })
    for (const table of ['companies', 'users', 'memberships'])
      expect(readRows(`SELECT * FROM ${table}`)).toHaveLength(1)
    expect(await isSetUp()).toBe(true)
  })

  it('creates several companies at once, with their specified ids', async () => {
    const id = '59388167894b4d10a04fe5da3b8a2104'
    const companies = await setUp([{ ...companyNamed('isv_001'), id }, companyNamed('isv_002')])
    expect(companies.map((company) => company.isvId)).toEqual(['isv_001', 'isv_002'])
    expect(companies[0]!.id).toBe(id)
  })

  it('stays possible when it fails', async () => {
    await expect(setUp([companyNamed('isv_001'), companyNamed('isv_001')])).rejects.toThrow()
    expect(await isSetUp()).toBe(false)
    await setUp([companyNamed('isv_001')])
  })
})

describe('readiness', () => {
  it('is there while the database answers', async () => {
    await expect(checkReadiness()).resolves.toBeUndefined()
  })
})

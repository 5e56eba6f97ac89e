import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { env } from '@/server/env'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { newCode, newCompany, staff, stranger } from '@/server/testing/company'
import { readRows, tamper } from '@/server/testing/database'
import { erasePerson } from './erase-person'
import { hashIdentity, hashNames } from './hash-identity'
import { startKyc } from './start-kyc'

const jane = {
  userId: 'jane',
  firstName: 'Jane',
  middleName: 'Mary Ann',
  lastName: 'Smith',
  email: 'Jane.Smith@example.com',
}

async function withJane() {
  const company = await newCompany()
  const code = await newCode(company.system, { userId: 'owner' })
  await startKyc(company.system, kycStart.parse({ ...jane, referralCode: code }))
  await startKyc(
    company.system,
    kycStart.parse({ userId: 'other', firstName: 'John', lastName: 'Smith', referralCode: code }),
  )
  return company
}

async function usersFound(context: ServiceContext, nameOrEmail: string): Promise<string[]> {
  const identityHash = await hashIdentity(context, nameOrEmail)
  const { referrals } = await listReferrals(context, { filter: { identityHash }, sort: 'oldest', limit: 10 })
  return referrals.map(({ refereeId }) => refereeId)
}

/** Makes Jane's check one of a version that stored no hash of the name. */
const forgetNameHash = (id: string) =>
  tamper(`UPDATE kyc_verifications SET name_hash = NULL WHERE company_id = '${id}' AND user_id = 'jane'`)

describe('a referred user is found by', () => {
  it.each([
    ['the name as it was given', 'Jane Mary Ann Smith', ['jane']],
    ['the name in another case and spacing', '  JANE   smith', ['jane']],
    ['the email address in another case', 'JANE.SMITH@EXAMPLE.COM', ['jane']],
    ['no part of the name', 'Smith', []],
    ['no part of the email address', '@example.com', []],
    ['no other name', 'Janet Smith', []],
  ])('%s', async (_what, nameOrEmail, found) => {
    expect(await usersFound((await withJane()).system, nameOrEmail)).toEqual(found)
  })

  it('nothing in another company', async () => {
    const [company, other] = [await withJane(), await newCompany()]
    expect(await usersFound(other.system, 'Jane Smith')).toEqual([])
    const identityHash = await hashIdentity(company.system, 'Jane Smith')
    const page = { filter: { identityHash }, sort: 'oldest', limit: 10 } as const
    expect((await listReferrals(other.system, page)).referrals).toEqual([])
  })

  it('nothing after the person was erased', async () => {
    const { id, system } = await withJane()
    const nameHash = await hashIdentity(system, 'Jane Smith')
    await erasePerson(system, 'jane')
    expect(await usersFound(system, 'Jane Smith')).toEqual([])
    expect(await usersFound(system, jane.email)).toEqual([])
    expect(
      readRows(`SELECT 1 FROM kyc_verifications WHERE company_id = '${id}' AND name_hash = '${nameHash}'`),
    ).toEqual([])
  })

  it('a name that is stored only with a referral', async () => {
    const { id, system } = await newCompany()
    await startKyc(system, kycStart.parse(jane))
    expect(readRows(`SELECT name_hash FROM kyc_verifications WHERE company_id = '${id}'`)).toEqual([
      { name_hash: null },
    ])
  })

  it('those who may view identity checks', async () => {
    const company = await withJane()
    expect(await usersFound(staff(company, 'viewer'), 'Jane Smith')).toEqual(['jane'])
    await expect(hashIdentity(stranger(company), 'Jane Smith')).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})

describe('names of an earlier version', () => {
  it('are hashed', async () => {
    const { id, system } = await withJane()
    forgetNameHash(id)
    expect(await usersFound(system, 'Jane Smith')).toEqual([])
    await hashNames(system)
    expect(await usersFound(system, 'Jane Smith')).toEqual(['jane'])
  })

  it('are skipped while no key can unseal them', async () => {
    const { id, system } = await withJane()
    forgetNameHash(id)
    const keys = env().ENCRYPTION_KEY!
    const [known] = keys.splice(0, 1, 'another encryption key')
    await hashNames(system)
    keys.splice(0, 1, known!)
    await hashNames(system)
    expect(await usersFound(system, 'Jane Smith')).toEqual(['jane'])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { listAuditEntries } from '@/server/services/audit/list-audit-entries'
import { getBonusTotals } from '@/server/services/bonus/list-bonuses'
import { runOnce } from '@/server/services/idempotency/run-once'
import { editPartner } from '@/server/services/partner/update-partner'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferralDetails } from '@/server/services/referral/get-referral'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { decideReferral } from '@/server/services/referral/review'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, newTestProgram, staff } from '@/server/testing/company'
import { isOnPostgres, readAllTables, readRows } from '@/server/testing/database'
import { newDelivery } from '@/server/testing/deliveries'
import { databaseFile, emptyLog } from '@/server/testing/engines/sqlite'
import { decideKyc } from './decide-kyc'
import { erasePerson } from './erase-person'
import { checkBooks } from '@/server/services/books/check-books'
import { getKycStatus } from './get-kyc-status'
import { startKyc } from './start-kyc'

const start = (context: ServiceContext, given: object = {}) =>
  startKyc(
    context,
    kycStart.parse({
      userId: 'jane',
      firstName: 'Jane',
      lastName: 'Smith',
      email: 'jane@example.com',
      ssn: '987-65-4321',
      ...given,
    }),
  )
const accept = (context: ServiceContext) =>
  decideKyc(context, {
    userId: 'jane',
    decision: 'ACCEPT',
    subStatus: undefined,
    participantId: undefined,
    account: undefined,
  })

async function withJane() {
  const company = await newCompany()
  const code = await newCode(company.system, { userId: 'owner', programId: await newTestProgram(company) })
  await start(company.system, { referralCode: code })
  const [referral] = (await listReferrals(company.system, { filter: {}, sort: 'oldest', limit: 1 })).referrals
  return { ...company, code, referralId: referral!.id }
}

describe('erasing a person', () => {
  // PostgreSQL overwrites deleted rows when it needs their room (docs/running.md, "Backups").
  it.skipIf(isOnPostgres)('leaves nothing of the person in the database file', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { userId: 'owner' })
    const sealed: string[] = []
    for (let index = 0; index < 30; index++) {
      await startKyc(
        system,
        kycStart.parse({
          userId: `jane_${index}`,
          firstName: 'Jane',
          lastName: 'Smith',
          email: `jane.${index}@example.com`,
          referralCode: code,
        }),
      )
    }
    for (const row of readRows<{ sealed_details: string; email_hash: string }>(
      `SELECT sealed_details, email_hash FROM kyc_verifications WHERE company_id = '${system.scope.company.id}'`,
    ))
      sealed.push(row.sealed_details, row.email_hash)
    expect(sealed).toHaveLength(60)
    for (let index = 0; index < 30; index++) await erasePerson(system, `jane_${index}`)
    emptyLog()
    const bytes = readFileSync(databaseFile(), 'latin1')
    expect(sealed.filter((text) => bytes.includes(text))).toEqual([])
  })

  it('leaves nothing that is known about the person in any table', async () => {
    const company = await withJane()
    const { system } = company
    const { key } = await newKey(company)
    const programId = await newTestProgram(company)
    const send = async (method: string, path: string, body: object) => {
      const headers = { ...bearer(key), ...(method === 'POST' && { 'idempotency-key': path }) }
      expect(await ask({ method, path, body, headers })).toMatchObject({ status: 200 })
    }
    const told = 'Zebulonia'
    await newDelivery(company)
    await send('POST', '/v1/kyc/start', {
      userId: 'jane',
      firstName: told,
      lastName: told,
      email: `${told}@a.example`,
    })
    await send('POST', '/v1/kyc/decisions', { userId: 'jane', decision: 'REVIEW', subStatus: 'x' })
    await newCode(system, { userId: 'jane' })
    const details = { displayName: told, email: `${told}@b.example`, metadata: { told } }
    await send('PUT', '/v1/partners/jane', details)
    await editPartner(system, 'jane', { displayName: told, email: null, notes: told, tags: [told] })
    const entry = { userId: 'jane', programId, amount: { value: '5' }, reason: told }
    await send('POST', '/v1/bonuses', entry)
    await decideReferral(system, company.referralId, 'ACCEPT', told)
    const holding = () =>
      Object.entries(readAllTables([]))
        .filter(([, rows]) => rows.some((row) => row.toLowerCase().includes(told.toLowerCase())))
        .map(([table]) => table)
    expect(holding()).toEqual(
      expect.arrayContaining(['bonuses', 'partner_tags', 'partners', 'referral_events']),
    )
    await erasePerson(system, 'jane')
    expect(holding()).toEqual([])
  })

  it('erases the notes of staff about the referral, and keeps the references of payments', async () => {
    const { system, referralId } = await withJane()
    await decideReferral(system, referralId, 'ACCEPT', 'Jane called from 555-0100.')
    const { bonuses } = await getReferralDetails(system, referralId)
    await payBonuses(system, [bonuses[0]!.id], 'RUN-1')
    await erasePerson(system, 'jane')
    const { timeline } = await getReferralDetails(system, referralId)
    expect(timeline.flatMap(({ note }) => note ?? [])).toEqual(['RUN-1'])
  })

  it('deletes the stored answers to idempotent calls that named the person, and no others', async () => {
    const company = await withJane()
    const { key } = await newKey(company)
    for (const userId of ['jane', 'twin'])
      await ask({
        path: '/v1/kyc/start',
        method: 'POST',
        body: { userId, firstName: 'Jane', lastName: 'Smith', ssn: '987-65-4321' },
        headers: { ...bearer(key), 'idempotency-key': userId },
      })
    await erasePerson(company.system, 'jane')
    expect(readRows(`SELECT key FROM idempotent_answers WHERE company_id = '${company.id}'`)).toEqual([
      { key: 'twin' },
    ])
  })

  it('deletes the check, the details and the hashes, and keeps the referral and its bonuses', async () => {
    const { id, system, code, referralId } = await withJane()
    await accept(system)
    const before = await getReferralDetails(system, referralId)
    expect(before.person).toMatchObject({ name: 'Jane Smith' })
    const totals = await getBonusTotals(system)
    await erasePerson(system, 'jane')
    expect(readRows(`SELECT * FROM kyc_verifications WHERE company_id = '${id}'`)).toEqual([])
    expect(await getKycStatus(system, 'jane')).toBeUndefined()
    const after = await getReferralDetails(system, referralId)
    expect(after).toMatchObject({
      referral: before.referral,
      bonuses: before.bonuses,
      person: undefined,
      verification: null,
    })
    expect(after.timeline.slice(0, -1)).toEqual(before.timeline)
    expect(after.timeline.at(-1)).toMatchObject({ type: 'person_erased' })
    expect(await getBonusTotals(system)).toEqual(totals)
    expect((await getReferralCode(system, code, 1)).referralCode.usedCount).toBe(1)
    expect(await checkBooks(system)).toEqual([])
  })

  it('rejects a referral that is still pending, held or not', async () => {
    const { system, code, referralId } = await withJane()
    await start(system, { userId: 'twin', referralCode: code })
    await erasePerson(system, 'jane')
    await erasePerson(system, 'twin')
    const { referrals } = await listReferrals(system, { filter: {}, sort: 'oldest', limit: 10 })
    const rejected = { state: 'rejected', reason: 'PERSON_ERASED', heldFor: null, counted: false }
    expect(referrals).toMatchObject([rejected, rejected])
    expect((await getReferralDetails(system, referralId)).timeline.map(({ type }) => type)).toEqual([
      'created',
      'person_erased',
      'rejected',
    ])
  })

  it('of a rejected check keeps its referral rejected when the person starts again without a code', async () => {
    const { system, referralId } = await withJane()
    await decideReferral(system, referralId, 'REJECT')
    await erasePerson(system, 'jane')
    await start(system)
    expect((await getReferralDetails(system, referralId)).referral).toMatchObject({
      state: 'rejected',
      reason: 'PERSON_ERASED',
    })
  })

  it('removes the link to another check of the same person', async () => {
    const { system, code } = await withJane()
    await erasePerson(system, 'jane')
    await start(system, { userId: 'another', referralCode: code })
    const { referrals } = await listReferrals(system, {
      filter: { refereeId: 'another' },
      sort: 'oldest',
      limit: 1,
    })
    expect(referrals).toMatchObject([{ heldFor: null }])
  })

  it('lets the person start again, but not be referred or paid for again', async () => {
    const { system, code, referralId } = await withJane()
    await accept(system)
    await erasePerson(system, 'jane')
    await expect(start(system, { referralCode: code })).rejects.toMatchObject({
      details: { violations: [{ reason: 'ALREADY_REFERRED' }] },
    })
    await start(system)
    await accept(system)
    expect((await getReferralDetails(system, referralId)).bonuses).toHaveLength(1)
    expect((await getReferralCode(system, code, 1)).referralCode.usedCount).toBe(1)
  })

  it('disables every code of an owner, however many', async () => {
    const { system } = await newCompany()
    const codes = await Promise.all(Array.from({ length: 120 }, () => newCode(system, { userId: 'owner' })))
    await erasePerson(system, 'owner')
    for (const code of codes)
      expect((await getReferralCode(system, code, 1)).referralCode.status).toBe('disabled')
    expect(await checkBooks(system)).toEqual([])
  })

  it('is not found for an unknown user or one of another company, and works twice', async () => {
    const [{ system, code }, other] = [await withJane(), await newCompany()]
    await applyReferralCode(system, { userId: 'applied', userType: null, referralCode: code })
    await expect(erasePerson(other.system, 'jane')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await getKycStatus(system, 'jane')).toBeDefined()
    await expect(erasePerson(system, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const userId of ['jane', 'jane', 'applied', 'applied', 'owner']) await erasePerson(system, userId)
  })

  it('is in the audit log once for each erasure that found something', async () => {
    const { system } = await withJane()
    const logged = async (userId: string) => {
      const filter = { action: 'person.erased', subjectId: userId } as const
      return (await listAuditEntries(system, { filter, limit: 10 })).entries.length
    }
    const call = { key: 'first', fingerprint: 'DELETE jane', hasPreflight: false }
    await runOnce(system, call, () =>
      Promise.resolve({
        userId: 'jane',
        run: async (context) => {
          await erasePerson(context, 'jane')
          return { status: 200, headers: {}, body: '' }
        },
      }),
    )
    await erasePerson(system, 'jane')
    expect(await logged('jane')).toBe(1)
    await start(system)
    await erasePerson(system, 'jane')
    expect(await logged('jane')).toBe(2)
    for (let codes = 0; codes < 60; codes++) await newCode(system, { userId: 'partner' })
    const details = { displayName: 'Pat', email: null, notes: null, tags: [] }
    await editPartner(system, 'partner', details)
    for (let times = 0; times < 2; times++) await erasePerson(system, 'partner')
    expect(await logged('partner')).toBe(1)
  })

  it('is for those who may write identity checks', async () => {
    const company = await withJane()
    await expect(erasePerson(staff(company, 'marketer'), 'jane')).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    expect(await getKycStatus(company.system, 'jane')).toBeDefined()
  })
})

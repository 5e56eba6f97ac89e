import { describe, expect, it } from 'vitest'
import { insertSession } from '@/db/queries/companies'
import { firstIdAt } from '@/domain/ids'
import { kycStart } from '@/domain/kyc/verification'
import { maxResent } from '@/domain/webhook'
import type { ServiceContext } from '@/server/context'
import { store } from '@/server/store'
import { ask, bearer } from '@/server/testing/api'
import {
  newCode,
  newCompany,
  newKey,
  newMember,
  newTestProgram,
  type TestCompany,
} from '@/server/testing/company'
import { insertRows, readRows, timeInSql } from '@/server/testing/database'
import { announcePayable } from './bonus/announce-payable'
import { purgeExpiredEvents } from './event/purge-expired-events'
import { purgeExpiredAnswers } from './idempotency/purge-expired-answers'
import { inSlices, rowsPerSlice } from './in-slices'
import { erasePerson } from './kyc/erase-person'
import { purgeExpiredProviderEvents } from './kyc/provider-event'
import { startKyc } from './kyc/start-kyc'
import { expireReferrals } from './referral/expire-referrals'
import { purgeExpiredRequests } from './request-log/purge-expired-requests'
import { purgeExpiredAccess } from './user/purge-expired-access'
import { resendFailedDeliveries } from './webhook/deliveries'
import { purgeExpiredDeliveries } from './webhook/purge-expired-deliveries'
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookEndpoints,
} from './webhook/webhook-endpoints'

const many = 10_500

const countOf = ({ id }: TestCompany, { table, where = 'true' }: LongWork['rows']) =>
  readRows<{ count: number }>(
    `SELECT count(*) AS count FROM ${table} WHERE company_id = '${id}' AND ${where}`,
  )[0]!.count

const longAgo = timeInSql(0)
const twelveDigits = `substr(CAST(1000000000000 + i AS text), 2)`
const oldId = `'${firstIdAt(new Date('2020-01-01')).slice(0, 20)}' || ${twelveDigits}`

async function newEndpoint({ system }: TestCompany): Promise<string> {
  return (await createWebhookEndpoint(system, { url: 'https://example.com/hook' })).endpoint.id
}
const fillDeliveries = ({ id }: TestCompany, endpointId: string, count = many) =>
  insertRows(
    count,
    `INSERT INTO webhook_deliveries (company_id, id, endpoint_id, event_id, event_type, body, state,
       attempts_count, created_at, ended_at) SELECT '${id}', ${oldId}, '${endpointId}', 'event', 'webhook.test',
       '{}', 'failed', 10, ${longAgo}, ${longAgo}`,
  )
/** Pending referrals of one code that have expired, by SQL. */
async function fillOverdueReferrals({ id, system }: TestCompany, count: number): Promise<void> {
  const code = await newCode(system)
  const [{ id: codeId }] = readRows<{ id: string }>(
    `SELECT id FROM referral_codes WHERE company_id = '${id}' AND code = '${code}'`,
  ) as [{ id: string }]
  insertRows(
    count,
    `INSERT INTO referrals (company_id, id, position, referee_id, referral_code_id, code, referrer_id,
       source, state, counted, created_at, expires_at) SELECT '${id}', '00000000000000000000' || ${twelveDigits}, i, 'user ' || i, '${codeId}',
       '${code}', 'user_1', 'kyc', 'pending', false, ${longAgo}, ${longAgo}`,
  )
}

/** Bonuses of such referrals whose hold has ended, by SQL. */
async function fillHeldBonuses(company: TestCompany, count: number): Promise<void> {
  await fillOverdueReferrals(company, count)
  const programId = await newTestProgram(company)
  insertRows(
    count,
    `INSERT INTO bonuses (company_id, id, position, referral_id, side, beneficiary_id, program_id, currency, amount_minor,
       booked_at, payable_at, announce_payable_at) SELECT '${company.id}', ${oldId}, i, '00000000000000000000' || ${twelveDigits},
       'referrer', 'user_1', '${programId}', 'USD', 1, ${longAgo}, ${longAgo}, ${longAgo}`,
  )
}

const personWith = (referralCode: string) =>
  kycStart.parse({ userId: 'jane', firstName: 'Jane', lastName: 'Smith', referralCode })

interface LongWork {
  rows: { table: string; where?: string }
  arrange: (company: TestCompany) => Promise<unknown>
  work: (context: ServiceContext) => Promise<unknown>
}

const longWork: Record<string, LongWork> = {
  'purging idempotent answers': {
    rows: { table: 'idempotent_answers' },
    arrange: async ({ id }) =>
      insertRows(
        many,
        `INSERT INTO idempotent_answers (company_id, caller, key, fingerprint, status, body, created_at)
           SELECT '${id}', 'key', i, '', 200, '', ${longAgo}`,
      ),
    work: purgeExpiredAnswers,
  },
  'purging provider events': {
    rows: { table: 'provider_events' },
    arrange: async ({ id }) =>
      insertRows(
        many,
        `INSERT INTO provider_events (company_id, event_id, received_at) SELECT '${id}', i, ${longAgo}`,
      ),
    work: purgeExpiredProviderEvents,
  },
  'purging requests': {
    rows: { table: 'request_log' },
    arrange: async ({ id }) =>
      insertRows(
        many,
        `INSERT INTO request_log (company_id, id, at, caller_type, method, route, status, duration_ms, request_id)
           SELECT '${id}', ${oldId}, ${longAgo}, 'public', 'GET', '/', 200, 1, i`,
      ),
    work: purgeExpiredRequests,
  },
  'purging deliveries': {
    rows: { table: 'webhook_deliveries', where: `state = 'failed'` },
    arrange: async (company) => fillDeliveries(company, await newEndpoint(company)),
    work: purgeExpiredDeliveries,
  },
  'deleting an endpoint': {
    rows: { table: 'webhook_deliveries' },
    arrange: async (company) => fillDeliveries(company, await newEndpoint(company)),
    work: async (context) => {
      for (const { id } of await listWebhookEndpoints(context)) await deleteWebhookEndpoint(context, id)
    },
  },
  'sending again what failed': {
    rows: { table: 'webhook_deliveries', where: `state = 'failed'` },
    arrange: async (company) => fillDeliveries(company, await newEndpoint(company)),
    work: async (context) => {
      for (const { id } of await listWebhookEndpoints(context))
        await inSlices((limit) => resendFailedDeliveries(context, id, new Date(0), limit))
    },
  },
  'purging events': {
    rows: { table: 'events', where: `position < ${many}` },
    arrange: async ({ id }) =>
      insertRows(
        many,
        `INSERT INTO events (company_id, id, position, type, at, data)
           SELECT '${id}', ${oldId}, i, 'bonus.paid', ${longAgo}, '{}'`,
      ),
    work: purgeExpiredEvents,
  },
  'announcing bonuses': {
    rows: { table: 'bonuses', where: 'announce_payable_at IS NOT NULL' },
    arrange: async (company) => await fillHeldBonuses(company, 600),
    work: announcePayable,
  },
  'expiring referrals': {
    rows: { table: 'referrals', where: `state = 'pending'` },
    arrange: async (company) => await fillOverdueReferrals(company, 2_000),
    work: expireReferrals,
  },
  'erasing a person': {
    rows: { table: 'referral_events', where: 'note IS NOT NULL' },
    arrange: async ({ id, system }) => {
      const code = await newCode(system)
      await startKyc(system, personWith(code))
      const [{ id: referralId }] = readRows<{ id: string }>(
        `SELECT id FROM referrals WHERE company_id = '${id}'`,
      ) as [{ id: string }]
      insertRows(
        2_000,
        `INSERT INTO referral_events (company_id, referral_id, sequence, type, at, actor_type, note)
           SELECT '${id}', '${referralId}', i + 100, 'sent_to_review', ${longAgo}, 'staff', 'about Jane'`,
      )
    },
    work: (context) => erasePerson(context, 'jane'),
  },
}

describe('work on many rows', () => {
  it.each(Object.entries(longWork))(
    'lets others write between slices: %s',
    async (_name, { rows, arrange, work }) => {
      const company = await newCompany()
      await arrange(company)
      const before = countOf(company, rows)
      expect(before).toBeGreaterThan(rowsPerSlice)
      const working = work(company.system)
      await newCode(company.system)
      expect(countOf(company, rows)).toBeGreaterThan(0)
      await working
      expect(countOf(company, rows)).toBe(0)
    },
  )

  it('counts what it did, and stops after the first slice that is not full', async () => {
    const slices = [3, 3, 2, 3]
    expect(await inSlices(() => Promise.resolve(slices.shift()!), 3)).toBe(8)
    expect(slices).toEqual([3])
  })
})

describe('a request that sends failed deliveries again', () => {
  it('takes a bounded number, and reports that there are more', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    const endpointId = await newEndpoint(company)
    fillDeliveries(company, endpointId, maxResent + 1)
    const resend = async () =>
      (
        await ask({
          method: 'POST',
          path: `/v1/webhook-endpoints/${endpointId}/resend`,
          headers: bearer(key),
          body: { since: '2019-01-01T00:00:00Z' },
        })
      ).body
    expect(await resend()).toEqual({ resentCount: '1000', hasMore: true })
    expect(await resend()).toEqual({ resentCount: '1', hasMore: false })
  })
})

describe('sessions', () => {
  const sessionsOf = (userId: string) =>
    readRows<{ id: string }>(`SELECT id FROM sessions WHERE user_id = '${userId}'`).length

  it('of one person are a hundred at most: the oldest end', async () => {
    const { userId } = await newMember(await newCompany())
    for (let index = 0; index < 105; index++)
      await insertSession(store(), {
        id: `${userId} ${index}`,
        userId,
        createdAt: new Date(index),
        expiresAt: new Date(index + 1_000),
      })
    expect(sessionsOf(userId)).toBe(100)
    expect(readRows(`SELECT id FROM sessions WHERE id = '${userId} 4'`)).toEqual([])
    expect(readRows(`SELECT id FROM sessions WHERE id = '${userId} 104'`)).toHaveLength(1)
  })

  it('are deleted when they have expired', async () => {
    const { userId } = await newMember(await newCompany())
    const later = Date.now() + 60_000
    insertRows(
      many,
      `INSERT INTO sessions (id, user_id, created_at, expires_at) SELECT 'expired ' || i, '${userId}', ${longAgo}, ${longAgo}`,
    )
    insertRows(
      1,
      `INSERT INTO sessions (id, user_id, created_at, expires_at) SELECT '${userId}', '${userId}', ${longAgo}, ${timeInSql(later)}`,
    )
    await purgeExpiredAccess(new Date())
    expect(sessionsOf(userId)).toBe(1)
  })
})

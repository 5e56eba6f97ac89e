import { beforeEach, describe, expect, it } from 'vitest'
import type { ServiceContext } from '@/server/context'
import { randomUUID } from 'node:crypto'
import { generatedCodes } from '@/domain/referral-code/changes'
import { undoJob } from '@/server/services/job/jobs'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import {
  resendFailedDeliveries,
  resendWebhookDelivery,
  sendTestDelivery,
} from '@/server/services/webhook/deliveries'
import { replayEvents } from '@/server/services/webhook/replay-events'
import { createApiKey } from '@/server/services/api-key/create-api-key'
import { updateCategory } from '@/server/services/category/update-category'
import { rotateProviderSecret } from '@/server/services/company/settings'
import { setTimeZone } from '@/server/services/company/time-zone'
import { editPartner } from '@/server/services/partner/update-partner'
import { updateReferralCodes } from '@/server/services/referral-code/bulk-update'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { changeRole } from '@/server/services/team/change-member'
import { inviteMember } from '@/server/services/team/invite-member'
import { createWebhookEndpoint } from '@/server/services/webhook/webhook-endpoints'
import { at, newCode, newCompany, newMember, staff, type TestCompany } from '@/server/testing/company'
import { acceptInvitation, acceptWithNewAccount } from '@/server/testing/invitations'
import { runJob } from '@/server/testing/jobs'
import { insertRows, timeInSql } from '@/server/testing/database'
import { dayMs } from '@/domain/time'
import { listAuditEntries } from './list-audit-entries'
import {
  countExpiredAuditEntries,
  getAuditRetention,
  purgeExpiredAuditEntries,
  setAuditRetention,
} from './retention'

type Filter = Parameters<typeof listAuditEntries>[1]['filter']

let company: TestCompany
let anna: ServiceContext
beforeEach(async () => {
  company = await newCompany()
  const { userId } = await newMember(company)
  anna = { ...staff(company, 'owner', userId), requestId: 'request-1' }
  if (anna.actor.type === 'staff') anna.actor.address = '203.0.113.7'
})

const entries = async (filter: Filter = {}) =>
  (await listAuditEntries(company.system, { filter, limit: 100 })).entries
const actions = async (filter: Filter = {}) => (await entries(filter)).map(({ action }) => action)

describe('an entry of the audit log', () => {
  it('says who changed what, from what to what, in which request and from where', async () => {
    const code = await newCode(company.system, { maxUses: 5 })
    await updateReferralCode(anna, code, { maxUses: 9 })
    expect((await entries({ subjectType: 'referral_code', subjectId: code }))[0]).toMatchObject({
      action: 'referral_code.updated',
      before: { maxUses: 5 },
      after: { maxUses: 9 },
      actor: { type: 'staff', name: 'Test person' },
      requestId: 'request-1',
      address: '203.0.113.7',
    })
  })

  it('says who created a code', async () => {
    const code = await newCode(anna, { maxUses: 5 })
    const actorId = anna.actor.type === 'staff' ? anna.actor.userId : undefined
    for (const filter of [{ actorId }, { action: 'referral_code.created' as const }, { subjectId: code }])
      expect(await entries(filter)).toMatchObject([
        {
          action: 'referral_code.created',
          subjectId: code,
          before: null,
          after: { kind: 'campaign' },
          actor: { type: 'staff', name: 'Test person' },
        },
      ])
    expect(await entries({ subjectType: 'program' })).toEqual([])
  })

  it('is written with its change, or not at all', async () => {
    const code = await newCode(company.system)
    await expect(
      updateReferralCode(anna, code, { userId: 'other', programId: 'f'.repeat(32) }),
    ).rejects.toThrow()
    expect(await actions({ subjectId: code })).toEqual(['referral_code.created'])
  })

  it('is left out by an update that changes nothing', async () => {
    await setTimeZone(anna, 'UTC')
    expect(await entries()).toEqual([])
  })

  it('names the one who started a job for what the job changed', async () => {
    const code = await newCode(company.system)
    const { id } = await updateReferralCodes(anna, { codes: [code], changes: { maxUses: 3 } })
    await runJob(company, id)
    const [changed, started] = await entries()
    expect(started).toMatchObject({ action: 'job.started', subjectId: id })
    expect(changed).toMatchObject({ subjectId: code, actor: { type: 'staff', name: 'Test person' } })
  })

  it('names a member, and not a JWT whose subject is the id of the member', async () => {
    const userId = anna.actor.type === 'staff' ? anna.actor.userId : ''
    const token: ServiceContext = { ...anna, actor: { type: 'token', subject: userId, actsAs: 'anyone' } }
    const code = await newCode(token)
    await updateReferralCode(anna, code, { maxUses: 1 })
    await updateReferralCode(token, code, { maxUses: 2 })
    expect((await entries({ subjectId: code })).map(({ actor }) => [actor.type, actor.name])).toEqual([
      ['token', null],
      ['staff', 'Test person'],
      ['token', null],
    ])
  })

  it('says who accepted an invitation, and that an attempt to take over an account used one up', async () => {
    const origin = 'https://x.example'
    const invite = async (email: string) => {
      const { link } = await inviteMember(anna, { email, role: 'viewer' }, origin)
      return link.replace(`${origin}/invitations/`, '')
    }
    const ben = await newMember(await newCompany())
    await acceptInvitation(await invite(ben.email), { ...ben, address: '203.0.113.8' })
    const [joined, accepted, invited] = await entries()
    expect(joined).toMatchObject({
      action: 'member.created',
      subjectId: ben.userId,
      subjectName: 'Test person',
      after: { role: 'viewer' },
      actor: { type: 'staff', id: ben.userId, name: 'Test person' },
      address: '203.0.113.8',
    })
    expect(accepted).toMatchObject({
      action: 'invitation.accepted',
      subjectId: invited!.subjectId,
      after: null,
    })
    const account = { name: 'Cleo', password: 'correct horse battery' }
    await acceptWithNewAccount(await invite(`${randomUUID()}@example.com`), account)
    expect((await entries())[0]).toMatchObject({ action: 'member.created', actor: { name: 'Cleo' } })
    const other = await newMember(await newCompany())
    await expect(acceptWithNewAccount(await invite(other.email), account)).rejects.toThrow()
    expect((await entries())[0]).toMatchObject({ action: 'invitation.used_up', actor: { type: 'public' } })
  })

  it('says what was sent again to a webhook endpoint, if anything was', async () => {
    const { endpoint } = await createWebhookEndpoint(anna, { url: 'https://example.com/hook' })
    const since = new Date(0)
    await newCode(company.system)
    await replayEvents(anna, endpoint.id, { since })
    await replayEvents(anna, endpoint.id, { since, types: ['bonus.paid'] })
    const { id } = await sendTestDelivery(anna, endpoint.id)
    await resendWebhookDelivery(anna, id)
    await resendFailedDeliveries(anna, endpoint.id, since, 10)
    const sent = await entries({ subjectType: 'webhook_endpoint' })
    expect(sent.map(({ action, after }) => [action, after]).slice(0, -1)).toEqual([
      ['webhook_endpoint.deliveries_resent', { deliveryId: id, event: 'webhook.test' }],
      ['webhook_endpoint.test_sent', {}],
      ['webhook_endpoint.events_replayed', { since: since.toISOString(), count: 1 }],
    ])
  })

  it('says which codes the undoing of a job deleted', async () => {
    const given = { count: 2, pattern: 'FAIR-####', userIds: ['user_1'], category: 'fair' }
    const { id } = await generateReferralCodes(anna, generatedCodes.parse(given))
    await runJob(company, id)
    await undoJob(anna, id)
    await runJob(company, id)
    const deleted = ['category.deleted', 'referral_code.deleted', 'referral_code.deleted']
    expect((await actions()).slice(0, 3)).toEqual(deleted)
  })

  it('holds no secret and no personal detail', async () => {
    const { secret } = await createWebhookEndpoint(anna, { url: 'https://example.com/hook?token=s3cret' })
    const { key } = await createApiKey(anna, { name: 'Backend', scopes: ['kyc:read'], expiresAt: null })
    const { link } = await inviteMember(
      anna,
      { email: 'jane.doe@example.org', role: 'viewer' },
      'https://x.example',
    )
    const providerSecret = await rotateProviderSecret(anna)
    await newCode(company.system, { userId: 'partner_1' })
    const details = {
      displayName: 'Jane Doe',
      email: 'jane.doe@example.org',
      notes: 'Calls on Monday',
      tags: [],
    }
    await editPartner(anna, 'partner_1', details)
    const stored = JSON.stringify(await entries())
    const personal = ['jane.doe', 'Jane', 'Monday', 's3cret', secret, key, link, providerSecret]
    for (const text of personal) expect(stored).not.toContain(text)
    expect((await entries({ action: 'partner.updated' }))[0]).toMatchObject({
      after: { displayName: '…', email: '…', notes: '…' },
    })
  })
})

describe('the audit log', () => {
  it('finds entries by action, actor, subject and time, newest first, on pages', async () => {
    const code = await newCode(at(company.system, '2026-01-01T00:00:00Z'), { category: 'fair' })
    await updateCategory(at(anna, '2026-02-01T00:00:00Z'), 'fair', { name: 'fair 2026' })
    await updateReferralCode(at(anna, '2026-03-01T00:00:00Z'), code, { maxUses: 1 })
    await updateReferralCode(at(anna, '2026-04-01T00:00:00Z'), code, { maxUses: 2 })
    expect(await actions({ subjectType: 'category' })).toEqual(['category.updated', 'category.created'])
    expect(await actions({ action: 'category.created' })).toEqual(['category.created'])
    expect(await actions({ subjectType: 'referral_code', subjectId: code })).toHaveLength(3)
    const actorId = anna.actor.type === 'staff' ? anna.actor.userId : undefined
    expect(await actions({ actorId })).toHaveLength(3)
    const march = { from: new Date('2026-03-01T00:00:00Z'), before: new Date('2026-04-01T00:00:00Z') }
    expect(await entries(march)).toMatchObject([{ after: { maxUses: 1 } }])
    const first = await listAuditEntries(company.system, { filter: {}, limit: 3 })
    const second = await listAuditEntries(company.system, { filter: {}, limit: 3, cursor: first.nextCursor! })
    expect([...first.entries, ...second.entries]).toEqual(await entries())
    expect(second.nextCursor).toBeNull()
  })

  it.each(['marketer', 'viewer'] as const)('is not for a %s', async (role) => {
    const attempt = listAuditEntries(staff(company, role), { filter: {}, limit: 1 })
    await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  it('shows nothing of another company', async () => {
    const other = await newCompany()
    await newCode(other.system)
    const { userId } = await newMember(other, 'viewer')
    await changeRole(other.system, userId, 'marketer')
    expect(await entries()).toEqual([])
  })
})

describe('the retention of the audit log', () => {
  const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * dayMs)
  const renamed = async (count: number) => {
    await newCode(at(company.system, day(0)), { category: 'fair' })
    for (let days = 1; days <= count; days++)
      await updateCategory(at(anna, day(days)), 'fair', { description: `Day ${days}` })
  }

  it('is forever, until one is set: then older entries are deleted, and the setting is an entry', async () => {
    await renamed(3)
    const kept = await entries()
    await purgeExpiredAuditEntries(at(company.system, day(5_000)))
    expect(await entries()).toEqual(kept)
    const now = at(anna, day(32))
    expect(await countExpiredAuditEntries(now, { days: null })).toEqual({ count: 0, more: false })
    // The creation of the category, and two of its changes; a change that is exactly as old is kept.
    expect(await countExpiredAuditEntries(now, { days: 30 })).toEqual({ count: 2, more: false })
    await setAuditRetention(now, { days: 30 })
    await purgeExpiredAuditEntries(now)
    expect((await entries()).map(({ action, after }) => [action, after])).toEqual([
      ['company.updated', { auditRetentionDays: 30 }],
      ['category.updated', { description: 'Day 3' }],
      ['category.updated', { description: 'Day 2' }],
      ['referral_code.created', { kind: 'campaign' }],
    ])
    expect(await getAuditRetention(now)).toEqual({ days: 30 })
  })

  it('deletes nothing of another company, and more than one slice', async () => {
    const other = await newCompany()
    await changeRole(other.system, (await newMember(other, 'viewer')).userId, 'marketer')
    const row = `'${company.id}', '00' || i, ${timeInSql(0)}, 'system', 'category.created', 'category', 'c', 'r'`
    insertRows(
      1_200,
      `INSERT INTO audit_entries (company_id, id, at, actor_type, action, subject_type, subject_id, request_id) SELECT ${row}`,
    )
    // Counted for a person, no further than they need to know.
    expect(await countExpiredAuditEntries(anna, { days: 30 })).toEqual({ count: 1_000, more: true })
    await setAuditRetention(anna, { days: 30 })
    await purgeExpiredAuditEntries(at(company.system, Date.now() + 10 * dayMs))
    expect(await actions()).toEqual(['company.updated'])
    expect((await listAuditEntries(other.system, { filter: {}, limit: 10 })).entries).toHaveLength(1)
  })

  it.each(['marketer', 'viewer'] as const)('is seen by a %s, and not set', async (role) => {
    const member = staff(company, role)
    expect(await getAuditRetention(member)).toEqual({ days: null })
    const attempt = setAuditRetention(member, { days: 30 })
    await expect(attempt).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { partnerChanges, type PartnerFields } from '@/domain/partner/partner'
import { suggestTags } from '@/server/services/referral-code/suggest-values'
import { tagPartners } from '@/server/services/partner/tag-partners'
import { editPartner } from '@/server/services/partner/update-partner'
import { namePartner, withPartnerNames } from '@/server/services/partner/partner-names'
import { listPartnerMonths } from '@/server/services/partner/partner-months'
import { getPartner, listPartners } from '@/server/services/partner/list-partners'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { erasePerson } from '@/server/services/kyc/erase-person'
import { createPortalLink, listPortalLinks } from '@/server/services/portal-link/portal-links'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { ask, bearer } from '@/server/testing/api'
import {
  at,
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode,
  type TestCompany,
} from '@/server/testing/company'

let company: TestCompany
let key: string
beforeEach(async () => {
  company = await newCompany()
  key = (await newKey(company)).key
})

interface PartnersBody {
  partners: { userId: string }[]
  nextCursor: string | null
}
const list = async (query = '', by = key) =>
  (await ask({ path: `/v1/partners${query}`, headers: bearer(by) })).body as PartnersBody
const idsOf = async (query = '') => (await list(query)).partners.map(({ userId }) => userId)
const get = async (userId: string, by = key) =>
  await ask({ path: `/v1/partners/${userId}`, headers: bearer(by) })
const put = async (userId: string, body: object, by = key) =>
  await ask({ method: 'PUT', path: `/v1/partners/${userId}`, headers: bearer(by), body })
const refer = async (userId: string, referralCode: string) =>
  await applyReferralCode(company.system, { userId, userType: null, referralCode })

describe('a partner', () => {
  it('has counts of each month since the first code, the newest first, also of months without any', async () => {
    const on = (day: string) => at(company.system, `2026-${day}T12:00:00Z`)
    const code = await newCode(on('01-31'), { userId: 'jane', programId: await newTestProgram(company) })
    await newCode(on('01-31'), { userId: 'ann', referralCode: 'OF-ANN' })
    await useCode(on('02-28'), code, 2)
    await useCode(on('02-28'), 'OF-ANN')
    const months = await listPartnerMonths(on('03-01'), await getPartner(company.system, 'jane'), 12)
    const none = { visits: 0, started: 0, approved: 0, reversed: 0 }
    expect(months).toEqual([
      { ...none, month: '2026-03' },
      { ...none, month: '2026-02', started: 2, approved: 2 },
      { ...none, month: '2026-01' },
    ])
  })

  it('is a user who owns a code, with referrals and balances in each currency', async () => {
    const terms = { refereeBonus: { rule: 'fixed', amount: { value: '10.00' } } }
    const code = await newCode(company.system, {
      userId: 'jane',
      programId: await newTestProgram(company, terms),
    })
    const inYen = await newTestProgram(company, {
      currency: 'JPY',
      referrerBonus: { rule: 'fixed', amount: { value: '700' } },
      holdDays: 1,
    })
    await refer('ann', await newCode(company.system, { userId: 'jane', programId: inYen }))
    const [paid, reversed] = [await refer('bob', code), await refer('eve', code)]
    const bonuses = (await Promise.all([paid, reversed].map(({ id }) => getReferral(company.system, id))))
      .flatMap((referral) => referral.bonuses)
      .filter(({ side }) => side === 'referrer')
    await payBonuses(
      company.system,
      bonuses.map(({ id }) => id),
      'RUN-1',
    )
    await reverseReferral(company.system, reversed.id)
    expect((await get('jane')).body).toMatchObject({
      userId: 'jane',
      displayName: null,
      codesCount: '2',
      usedCount: '2',
      referrals: { pending: '0', approved: '2', rejected: '0', expired: '0', reversed: '1' },
      balances: [
        { currency: 'JPY', earned: '700', onHold: '700', payable: '0', paid: '0', recoverable: '0' },
        {
          currency: 'USD',
          earned: '50.00',
          onHold: '0.00',
          payable: '0.00',
          paid: '100.00',
          recoverable: '50.00',
        },
      ],
    })
    expect((await get('bob')).status).toBe(404)
    await newCode(company.system, { userId: 'bob' })
    expect((await get('bob')).body).toMatchObject({ balances: [{ currency: 'USD', payable: '10.00' }] })
    expect(await idsOf('?sort=owed&currency=USD')).toEqual(['bob', 'jane'])
  })

  it('is found by a tag in every order, until the tag is removed or the person is erased', async () => {
    const programId = await newTestProgram(company)
    for (const userId of ['jane', 'june', 'ann'])
      await refer(`by_${userId}`, await newCode(company.system, { userId, programId }))
    const tagged = async (tag: string) => {
      const bySort = await Promise.all(
        (['oldest', 'most_used', 'owed'] as const).map(async (sort) => {
          const { partners } = await listPartners(company.system, { tag, sort, limit: 10 })
          return partners.map(({ userId }) => userId).toSorted()
        }),
      )
      expect(bySort).toEqual(Array(bySort.length).fill(bySort[0]))
      return bySort[0]
    }
    const change = async (kind: 'add' | 'remove', tag: string, userIds: string[]) =>
      await tagPartners(company.system, { change: kind, tag, userIds })
    expect(await change('add', 'vip', ['jane', 'june', 'unknown'])).toBe(2)
    expect(await change('add', 'vip', ['june', 'ann'])).toBe(1)
    expect(await change('remove', 'vip', ['jane', 'june'])).toBe(2)
    const none = { displayName: null, email: null, notes: null }
    await editPartner(company.system, 'jane', { ...none, tags: ['vip', 'fair'] })
    expect([await tagged('vip'), await tagged('fair'), await tagged('VIP')]).toEqual([
      ['ann', 'jane'],
      ['jane'],
      [],
    ])
    expect(await suggestTags(company.system, '')).toEqual([{ value: 'fair' }, { value: 'vip' }])
    await erasePerson(company.system, 'jane')
    expect([await tagged('vip'), await tagged('fair')]).toEqual([['ann'], []])
    const many = Array.from({ length: 20 }, (_, index) => `tag ${index}`)
    await editPartner(company.system, 'june', { ...none, tags: many })
    await expect(change('add', 'one more', ['ann', 'june'])).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
    expect(await tagged('one more')).toEqual([])
  })

  it('keeps what is edited in one tab while an older form is saved in another', async () => {
    await newCode(company.system, { userId: 'jane' })
    const edit = async (fields: Partial<PartnerFields>) =>
      await editPartner(company.system, 'jane', partnerChanges.parse(fields))
    await edit({
      displayName: 'Jane Smith',
      email: 'jane@example.com',
      tags: 'vip, fair',
      notes: 'Met at a fair',
    })
    await edit({ notes: 'Calls on Monday' })
    const kept = { displayName: 'Jane Smith', email: 'jane@example.com', notes: 'Calls on Monday' }
    expect(await getPartner(company.system, 'jane')).toMatchObject({ ...kept, tags: ['vip', 'fair'] })
    await edit({ displayName: '', tags: '' })
    const cleared = { ...kept, displayName: null, tags: null }
    expect(await getPartner(company.system, 'jane')).toMatchObject(cleared)
    await edit({})
    expect(await getPartner(company.system, 'jane')).toMatchObject(cleared)
  })

  it('keeps past referrals when a code is handed over', async () => {
    const code = await newCode(company.system, { userId: 'jane' })
    await refer('bob', code)
    await updateReferralCode(company.system, code, { userId: 'june' })
    await refer('eve', code)
    const made = { usedCount: '1', referrals: { approved: '1' } }
    expect((await get('jane')).body).toMatchObject({ codesCount: '0', ...made })
    expect((await get('june')).body).toMatchObject({ codesCount: '1', ...made })
  })

  it('has details, which are replaced as a whole, and of which erasing the person leaves nothing', async () => {
    const code = await newCode(company.system, { userId: 'jane' })
    const details = { displayName: 'Jane Smith', email: 'Jane@Example.com', metadata: { crm: '7' } }
    expect((await put('jane', details)).body).toMatchObject(details)
    await editPartner(company.system, 'jane', {
      displayName: 'Jane',
      email: null,
      notes: 'Met at a fair',
      tags: ['vip'],
    })
    expect(await namePartner(company.system, 'jane')).toBe('Jane')
    const rows = [{ ownerId: 'jane' }, { ownerId: 'ann' }, { ownerId: 'jane' }]
    const namesSeenBy = async ({ system }: TestCompany) =>
      (await withPartnerNames(system, rows, ({ ownerId }) => ownerId)).map(({ partnerName }) => partnerName)
    expect(await namesSeenBy(company)).toEqual(['Jane', undefined, 'Jane'])
    expect(await namesSeenBy(await newCompany())).toEqual([undefined, undefined, undefined])
    const kept = { notes: 'Met at a fair', tags: ['vip'] }
    expect(await getPartner(company.system, 'jane')).toMatchObject({
      metadata: { crm: '7' },
      email: null,
      ...kept,
    })
    await put('jane', { email: 'jane@example.com' })
    const none = { displayName: null, metadata: null }
    expect(await getPartner(company.system, 'jane')).toMatchObject({
      ...none,
      email: 'jane@example.com',
      ...kept,
    })
    await createPortalLink(company.system, 'jane', { expiresIn: 1_000 })
    await updateReferralCode(company.system, code, { userId: 'june' })
    await erasePerson(company.system, 'jane')
    expect((await listPortalLinks(company.system, 'jane', { limit: 1 })).portalLinks).toEqual([])
    const erased = { ...none, email: null, nameKey: null, emailKey: null, notes: null, tags: null }
    expect(await getPartner(company.system, 'jane')).toMatchObject({ ...erased, codesCount: 0 })
    expect(await idsOf('?query=jane@')).toEqual([])
  })

  it.each([{ email: 'jane' }, { displayName: '' }, { metadata: { a: 1 } }])('rejects %j', async (body) => {
    await newCode(company.system, { userId: 'jane' })
    expect((await put('jane', body)).status).toBe(400)
  })

  it('is seen by its own company alone, with the scopes for it', async () => {
    await newCode(company.system, { userId: 'jane' })
    const { key: foreign } = await newKey(await newCompany())
    expect([(await get('jane', foreign)).status, (await put('jane', {}, foreign)).status]).toEqual([404, 404])
    expect((await list('', foreign)).partners).toEqual([])
    const { key: reader } = await newKey(company, ['partners:read'])
    expect([(await get('jane', reader)).status, (await put('jane', {}, reader)).status]).toEqual([200, 403])
  })
})

describe('the list of partners', () => {
  it('is in the order asked for, in pages', async () => {
    const programId = await newTestProgram(company)
    for (const [userId, uses] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
      ['d', 0],
    ] as const) {
      const code = await newCode(company.system, { userId, programId })
      for (let use = 0; use < uses; use++) await refer(`${userId} ${use}`, code)
    }
    const inPages = async (sort: string) => {
      const first = await list(`?sort=${sort}&limit=2`)
      const second = await list(`?sort=${sort}&limit=2&cursor=${first.nextCursor}`)
      expect(second.nextCursor).toBeNull()
      return [...first.partners, ...second.partners].map(({ userId }) => userId).join('')
    }
    expect(await inPages('oldest')).toBe('abcd')
    expect(await inPages('newest')).toBe('dcba')
    expect(await inPages('most_used')).toBe('bcad')
    expect(await inPages('earned')).toBe('bca')
    expect(await inPages('owed')).toBe('bca')
    const { nextCursor } = await list('?limit=2')
    expect(await list(`?sort=newest&cursor=${nextCursor}`)).toMatchObject({ code: 3 })
    // Of another currency: it changes no order but those by money.
    await newTestProgram(company, {
      currency: 'JPY',
      referrerBonus: { rule: 'fixed', amount: { value: '50' } },
    })
    expect((await list(`?limit=2&cursor=${nextCursor}`)).partners).toHaveLength(2)
  })

  it('finds the beginning of an id and an email address, and any part of a name', async () => {
    for (const userId of ['user_1', 'user_2', 'other']) await newCode(company.system, { userId })
    await put('user_2', { displayName: 'Zoë "Zo" O’Smith_1', email: 'Z.Smith@example.com' })
    expect(await idsOf('?query=user_')).toEqual(['user_1', 'user_2'])
    for (const query of ['zoë "', 'z.smith@', 'user_2', 'zo', 'SMITH', 'oë "Zo" o’s', 'smith_1'])
      expect([query, await idsOf(`?query=${encodeURIComponent(query)}`)]).toEqual([query, ['user_2']])
    for (const query of ['mi', 'smithy', 'smith%251', 'ser_2', 'user_&sort=earned'])
      expect([query, await idsOf(`?query=${query}`)]).toEqual([query, []])
  })

  it('finds a name as it is now, in its company only', async () => {
    for (const [system, userId] of [
      [company.system, 'user_1'],
      [(await newCompany()).system, 'user_2'],
    ] as const) {
      await newCode(system, { userId })
      await editPartner(system, userId, { displayName: 'Berta Roth', email: null, notes: null, tags: [] })
    }
    expect(await idsOf('?query=roth')).toEqual(['user_1'])
    await put('user_1', { displayName: 'Berta Grün' })
    expect([await idsOf('?query=roth'), await idsOf('?query=grün')]).toEqual([[], ['user_1']])
    await erasePerson(company.system, 'user_1')
    expect(await idsOf('?query=grün')).toEqual([])
  })
})

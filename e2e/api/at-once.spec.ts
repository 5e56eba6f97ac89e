import { gafapayClient, partnerClient, unique, type Answer } from '../clients'
import { expect, test } from '../fixtures'

const fifty = Array.from({ length: 50 }, (_, index) => index)
const exists = { success: 0, error: ['REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS'], data: {} }

function countByStatus(answers: Answer[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

test('50 equal requests for a personal code at once return one success and 49 ALREADY_EXISTS', async ({
  gafapay,
}) => {
  const user = unique('at-once')
  const answers = await Promise.all(fifty.map(() => gafapay.create({ user_id: user, user_type: 2 })))
  expect(countByStatus(answers)).toEqual({ 200: 1, 409: 49 })
  for (const { status, body } of answers) if (status === 409) expect(body).toEqual(exists)
  expect((await gafapay.find({ user_id: user })).status).toBe(200)
})

test('50 users who ask at once get 50 different codes', async ({ gafapay }) => {
  const label = unique('crowd')
  const answers = await Promise.all(
    fifty.map((index) => gafapay.create({ user_id: `${label}-${index}-same`, user_type: 2 })),
  )
  const codes = answers.map(
    ({ body }) => (body as { data: { referral_code_id: string } }).data.referral_code_id,
  )
  expect(new Set(codes).size).toBe(50)
  for (const code of codes) expect(code).toMatch(/^SAME\d{6}[A-Z]{2}$/)
})

test('50 equal creations of a campaign code at once, in any case, succeed exactly once', async ({
  partner,
}) => {
  const code = unique('RACE')
  const answers = await Promise.all(
    fifty.map((index) =>
      partner.create({ userId: `u${index}`, referralCode: index % 2 ? code : code.toLowerCase() }),
    ),
  )
  expect(countByStatus(answers)).toEqual({ 200: 1, 409: 49 })
  expect((await partner.page({ code })).referralCodes).toHaveLength(1)
})

test('two server processes on one database create one code for each name and each user', async ({
  seeded,
  start,
}) => {
  const acme = seeded.companies[0]!
  const first = await start('seeded')
  const servers = [first, await start(first)]
  const partners = servers.map(({ url }) => partnerClient(url, acme.apiKey))
  const gafapays = servers.map(({ url }) => gafapayClient(url, acme.companyId, acme.apiKey))

  const names = fifty.map(() => unique('TWICE'))
  const pairs = await Promise.all(
    names.map((referralCode) =>
      Promise.all(partners.map((partner) => partner.create({ userId: 'u', referralCode }))),
    ),
  )
  for (const pair of pairs) expect(pair.map(({ status }) => status).sort()).toEqual([200, 409])

  const user = unique('two-doors')
  const answers = await Promise.all(
    fifty.map((index) => gafapays[index % 2]!.create({ user_id: user, user_type: 2 })),
  )
  expect(countByStatus(answers)).toEqual({ 200: 1, 409: 49 })

  // One process reads what the other wrote, and accepts its cursors.
  const [one, other] = partners
  for (const name of names) expect((await other!.validate(name)).body).toMatchObject({ isValid: true })
  const { nextCursor } = await one!.page({ userId: 'u', limit: '20' })
  expect((await other!.page({ userId: 'u', limit: '100', cursor: nextCursor! })).referralCodes).toHaveLength(
    30,
  )
})

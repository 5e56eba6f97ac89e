import { expectGafapayFailure, gafapayClient, partnerClient, succeed, unique, type Answer } from '../clients'
import { checkBooks, expect, test } from '../fixtures'
import {
  accept,
  fixed,
  kycStatus,
  newCode,
  newProgram,
  programOf,
  readAll,
  referralOf,
  start,
  usageOf,
  usedCountOf,
  type Bonus,
  type Partner,
  type Referral,
} from './lifecycle'

const twoSides = { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') }
const many = (length: number) => Array.from({ length }, (_, index) => index)

function countBy<Item>(items: Item[], key: (item: Item) => string | number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

/** A code of a program that pays both sides, in a category of its own. */
async function paidCode(
  partner: Partner,
  terms: { program?: object; code?: object } = {},
): Promise<{ code: string; programId: string; category: string }> {
  const category = unique('at-once')
  const { id: programId } = await newProgram(partner, { ...twoSides, ...terms.program })
  return { code: await newCode(partner, { programId, category, ...terms.code }), programId, category }
}

async function usesIn(partner: Partner, category: string): Promise<string | undefined> {
  return (await usageOf(partner)).byCategory.find((each) => each.category === category)?.usedCount
}

for (const [when, answers] of [
  ['at once', 0],
  ['after the first answer', 1],
  ['after half of the answers', 50],
] as const)
  test(`an approval sent 100 times to two processes, of which one is killed -9 ${when} and started again, counts once and pays each side once`, async ({
    seeded,
    start: startServer,
  }) => {
    const { apiKey } = seeded.companies[0]!
    const survivor = await startServer('seeded')
    let other = await startServer(survivor)
    const partner = partnerClient(survivor.url, apiKey)
    const { code, programId, category } = await paidCode(partner)
    const userId = await start(partner, code)
    const accepted = kycStatus(userId, 'CLOSED', 'ACCEPT')

    const send100 = () =>
      many(100).map((index) =>
        partnerClient([survivor, other][index % 2]!.url, apiKey).decide(userId, 'ACCEPT'),
      )
    let answered = 0
    const noted = send100().map((sent) =>
      sent.then(
        (answer) => (answered++, answer),
        () => 'gone' as const,
      ),
    )
    await expect.poll(() => answered, { intervals: [1] }).toBeGreaterThanOrEqual(answers)
    expect(await other.end('SIGKILL')).toBe('SIGKILL')
    other = await startServer(survivor)
    const first = await Promise.all(noted)
    for (const answer of first)
      if (answer !== 'gone') expect([answer.status, answer.body]).toEqual([200, accepted])
    // All calls to the surviving process were answered.
    expect(first.filter((answer, index) => index % 2 === 0 && answer === 'gone')).toEqual([])

    const expectOnce = async () => {
      for (const { url } of [survivor, other]) {
        const there = partnerClient(url, apiKey)
        expect(await usedCountOf(there, code)).toBe('1')
        expect(await usesIn(there, category)).toBe('1')
        const referral = await referralOf(there, userId)
        expect(referral).toMatchObject({ state: 'approved' })
        expect(referral.timeline.map(({ type }) => type)).toEqual(['created', 'approved'])
        expect(
          (await readAll<Bonus>(there, 'bonuses', { programId })).map(({ side, amount }) => [
            side,
            amount.value,
          ]),
        ).toEqual([
          ['referrer', '50.00'],
          ['referee', '25.00'],
        ])
        expect(await programOf(there, programId)).toMatchObject({
          approvedCount: '1',
          spent: { value: '75.00', currency: 'USD' },
        })
      }
      await checkBooks(survivor)
    }
    await expectOnce()
    const again = await Promise.all(send100())
    expect(again.map(({ status, body }) => ({ status, body }))).toEqual(
      many(100).map(() => ({ status: 200, body: accepted })),
    )
    await expectOnce()
  })

test('approvals under way in two processes when one is killed -9 each count once, and none that was answered is lost', async ({
  seeded,
  start: startServer,
}) => {
  const { apiKey } = seeded.companies[0]!
  const survivor = await startServer('seeded')
  const killed = await startServer(survivor)
  const partner = partnerClient(survivor.url, apiKey)
  const { code, programId, category } = await paidCode(partner)
  const users = await Promise.all(many(200).map(() => start(partner, code)))

  const acknowledged = new Set<string>()
  const cutOff: string[] = []
  const approveAll = async (url: string, from: number) => {
    const there = partnerClient(url, apiKey)
    for (const userId of [...users.slice(from), ...users.slice(0, from)]) {
      const status = await there.decide(userId, 'ACCEPT').then(
        (answer) => answer.status,
        () => 'gone',
      )
      if (status === 'gone') return void cutOff.push(url)
      expect(status).toBe(200)
      acknowledged.add(userId)
    }
  }
  const lanes = [0, 50, 100, 150].flatMap((from) => [
    approveAll(killed.url, from),
    approveAll(survivor.url, from),
  ])
  await expect.poll(() => acknowledged.size, { intervals: [1] }).toBeGreaterThan(20)
  expect(await killed.end('SIGKILL')).toBe('SIGKILL')
  const restarted = partnerClient((await startServer(survivor)).url, apiKey)
  const approvedOf = async (there: Partner) =>
    (
      await readAll<Referral>(there, 'referrals', { referralCode: code, state: 'approved', limit: '100' })
    ).map(({ userId }) => userId)
  const kept = new Set([...acknowledged])
  const approvedNow = new Set(await approvedOf(restarted))
  expect([...kept].filter((userId) => !approvedNow.has(userId))).toEqual([])
  await Promise.all(lanes)
  expect(cutOff).toEqual(many(4).map(() => killed.url))

  await Promise.all(users.map((userId, index) => (index % 2 ? partner : restarted).decide(userId, 'ACCEPT')))
  expect((await approvedOf(restarted)).toSorted()).toEqual(users.toSorted())
  expect([await usedCountOf(restarted, code), await usesIn(restarted, category)]).toEqual(['200', '200'])
  expect(
    countBy(await readAll<Bonus>(partner, 'bonuses', { programId, limit: '100' }), ({ side }) => side),
  ).toEqual({ referrer: 200, referee: 200 })
  await checkBooks(survivor)
})

const limits: Record<string, { terms: { program?: object; code?: object }; reason: string }> = {
  'a code’s limit of 100': { terms: { code: { maxUses: 100 } }, reason: 'LIMIT_REACHED' },
  'a program’s limit of 100': { terms: { program: { maxReferrals: 100 } }, reason: 'PROGRAM_LIMIT_REACHED' },
  'a budget for 100': { terms: { program: { budget: { value: '7500.00' } } }, reason: 'BUDGET_REACHED' },
}
for (const [what, { terms, reason }] of Object.entries(limits))
  test(`150 approvals on ${what}, each sent to both of two processes at once, approve exactly 100`, async ({
    seeded,
    start: startServer,
  }) => {
    const { apiKey } = seeded.companies[0]!
    const first = await startServer('seeded')
    const servers = [first, await startServer(first)]
    const partners = servers.map(({ url }) => partnerClient(url, apiKey))
    const [partner] = partners as [Partner]
    const { code, programId, category } = await paidCode(partner, terms)
    const users = await Promise.all(many(150).map((index) => start(partners[index % 2]!, code)))

    const answers = await Promise.all(
      users.flatMap((userId) => partners.map((each) => each.decide(userId, 'ACCEPT'))),
    )
    expect(countBy(answers, ({ status }) => status)).toEqual({ 200: 300 })
    const referrals = await readAll<Referral>(partners[1]!, 'referrals', { referralCode: code, limit: '100' })
    expect(countBy(referrals, (referral) => `${referral.state} ${referral.reason}`)).toEqual({
      'approved null': 100,
      [`rejected ${reason}`]: 50,
    })
    const approved = new Set(referrals.filter(({ state }) => state === 'approved').map(({ id }) => id))
    const bonuses = await readAll<Bonus>(partner, 'bonuses', { programId, limit: '100' })
    expect(countBy(bonuses, ({ side }) => side)).toEqual({ referrer: 100, referee: 100 })
    expect(new Set(bonuses.map(({ referralId }) => referralId))).toEqual(approved)
    expect([await usedCountOf(partner, code), await usesIn(partner, category)]).toEqual(['100', '100'])
    expect(await programOf(partner, programId)).toMatchObject({
      approvedCount: '100',
      spent: { value: '7500.00', currency: 'USD' },
    })
    // The 50 rejected ones are accepted too, and accepting them again has no effect.
    await Promise.all(users.map((userId, index) => partners[index % 2]!.decide(userId, 'ACCEPT')))
    expect(await usedCountOf(partner, code)).toBe('100')
    await checkBooks(first)
  })

test('150 applications on a limit of 100 over two processes produce exactly 100 successes', async ({
  seeded,
  start: startServer,
}) => {
  const { apiKey, companyId } = seeded.companies[0]!
  const first = await startServer('seeded')
  const servers = [first, await startServer(first)]
  const partner = partnerClient(first.url, apiKey)
  const { code, programId } = await paidCode(partner, { code: { maxUses: 100 } })
  const apply = async (index: number): Promise<Answer> =>
    await gafapayClient(servers[index % 2]!.url, companyId, apiKey).apply(unique('customer'), code)
  const answers = await Promise.all(many(150).map(apply))
  expect(countBy(answers, ({ status }) => status)).toEqual({ 200: 100, 409: 50 })
  for (const answer of answers)
    if (answer.status === 409)
      expectGafapayFailure(answer, 409, 'REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED')
  expect(await usedCountOf(partner, code)).toBe('100')
  expect(await readAll<Referral>(partner, 'referrals', { referralCode: code, limit: '100' })).toHaveLength(
    100,
  )
  expect(await readAll<Bonus>(partner, 'bonuses', { programId, limit: '100' })).toHaveLength(200)
  await checkBooks(first)
})

test('of an ACCEPT and a REJECT sent 25 times each to two processes at once, ACCEPT has the last word and counts once', async ({
  seeded,
  start: startServer,
}) => {
  const { apiKey } = seeded.companies[0]!
  const first = await startServer('seeded')
  const partners = [first, await startServer(first)].map(({ url }) => partnerClient(url, apiKey))
  const [partner] = partners as [Partner]
  const { code } = await paidCode(partner)
  const rounds = many(6)
  for (const round of rounds) {
    const userId = await start(partner, code)
    const decisions = ['ACCEPT', 'REJECT'] as const
    const answers = await Promise.all(
      many(50).map((index) => partners[(index >> 1) % 2]!.decide(userId, decisions[(index + round) % 2]!)),
    )
    // A REJECT before the first ACCEPT holds until that opens the check again; one after it is 400.
    for (const [index, { status }] of answers.entries())
      expect(decisions[(index + round) % 2] === 'ACCEPT' ? [200] : [200, 400]).toContain(status)
    expect(await succeed(partner.kycStatus(userId))).toMatchObject({
      status: { decision: 'ACCEPT', status: 'CLOSED' },
    })
    const referral = await referralOf(partner, userId)
    expect(referral.state).toBe('approved')
    expect(countBy(referral.timeline, ({ type }) => type)).toMatchObject({ created: 1, approved: 1 })
  }
  expect(await usedCountOf(partner, code)).toBe(String(rounds.length))
  await checkBooks(first)
})

test('payments and reversals sent 50 times to two processes at once take effect once', async ({
  seeded,
  start: startServer,
}) => {
  const { apiKey } = seeded.companies[0]!
  const first = await startServer('seeded')
  const partners = [first, await startServer(first)].map(({ url }) => partnerClient(url, apiKey))
  const [partner] = partners as [Partner]
  const { code, programId, category } = await paidCode(partner)
  const userId = await start(partner, code)
  const { id, bonuses } = await accept(partner, userId)
  const [owed, other] = bonuses

  const payments = await Promise.all(many(50).map((index) => partners[index % 2]!.pay(owed!.id, 'RUN-1')))
  expect(countBy(payments, ({ status, text }) => `${status} ${text}`)).toEqual({
    [`200 ${payments[0]!.text}`]: 50,
  })
  // A payment races with the reversal: it is made before, or rejected, and the books show which.
  const mixed = await Promise.all(
    many(50).map((index) =>
      index % 5 ? partners[index % 2]!.reverse(id, 'Closed.') : partners[index % 2]!.pay(other!.id, 'RUN-2'),
    ),
  )
  for (const [index, answer] of mixed.entries())
    expect(index % 5 ? [200] : [200, 400]).toContain(answer.status)
  const reversed = await referralOf(partner, userId)
  expect(reversed).toMatchObject({
    state: 'reversed',
    bonuses: [
      { state: 'paid', reference: 'RUN-1', recoverable: { currency: 'USD' } },
      { reversedAt: expect.any(String) },
    ],
  })
  expect(countBy(reversed.timeline, ({ type }) => type)).toMatchObject({
    created: 1,
    approved: 1,
    reversed: 1,
  })
  expect([await usedCountOf(partner, code), await usesIn(partner, category)]).toEqual(['0', undefined])
  expect(await programOf(partner, programId)).toMatchObject({
    approvedCount: '0',
    spent: { value: '0.00', currency: 'USD' },
  })
  await checkBooks(first)
})

import { isNotNull } from 'drizzle-orm'
import { openStore } from '@/db/open'
import { ask, expectPartnerFailure, partnerClient, succeed } from '../clients'
import { databaseOf } from '../database'
import { expect, test } from '../fixtures'
import { answer, blackHole, startReceiver, verified, type Receiver } from '../receiver'
import { accept, fixed, newCode, newProgram, start, type Bonus, type Partner } from './lifecycle'

const receivers = new Set<Receiver>()
test.afterEach(() => {
  for (const receiver of receivers) receiver.close()
  receivers.clear()
})
const receiver = async (...behavior: Parameters<typeof startReceiver>) => {
  const started = await startReceiver(...behavior)
  receivers.add(started)
  return started
}
const allowing = (...allowed: Receiver[]) => ({
  WEBHOOK_ALLOW_HOSTS: allowed.map(({ host }) => host).join(','),
})
const listen = async (partner: Partner, url: string, more: object = {}) =>
  await succeed<{ id: string; secret: string }>(
    partner.send('POST', '/v1/webhook-endpoints', { url, ...more }),
  )
const idsOf = ({ received }: Receiver) => [...new Set(received.map(({ id }) => id))].sort()
const newCodes = async (partner: Partner, count: number) => {
  for (let i = 0; i < count; i++) await newCode(partner)
}

/** Lets the time pass until every delivery that waits, or was leased by a server that died, is due. */
async function passTime(folder: string): Promise<void> {
  const store = openStore(databaseOf(folder))
  const { webhookDeliveries } = store.tables
  await store.ready()
  await store.tx(async (writer) => {
    await writer
      .update(webhookDeliveries)
      .set({ dueAt: new Date() })
      .where(isNotNull(webhookDeliveries.dueAt))
  })
  await store.close()
}

test('a receiver verifies every event of the lifecycle with the public library, each once', async ({
  seeded,
  start: startServer,
}) => {
  const target = await receiver()
  const server = await startServer('seeded', allowing(target))
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const { id: endpointId, secret } = await listen(partner, target.url)
  expect(
    await succeed(partner.send('POST', '/v1/kyc/webhook', { webhookUrl: `${target.url}/kyc`, secret })),
  ).toEqual({ validated: true, message: 'Webhook URL validated successfully' })

  const program = await newProgram(partner, { referrerBonus: fixed('50.00'), refereeBonus: fixed('25.00') })
  const code = await newCode(partner, { programId: program.id })
  await partner.change(code, { description: 'changed' })
  const userId = await start(partner, code)
  const { id: referralId, bonuses } = await accept(partner, userId)
  await succeed<Bonus>(partner.send('POST', `/v1/bonuses/${bonuses[0]!.id}/paid`, { reference: 'RUN-1' }))
  await succeed(partner.send('POST', `/v1/referrals/${referralId}/reverse`, {}))

  const expected = [
    'bonus.booked',
    'bonus.booked',
    'bonus.paid',
    'bonus.payable',
    'bonus.payable',
    'bonus.reversed',
    'bonus.reversed',
    'kyc.status_changed',
    'kyc.status_changed',
    'referral.approved',
    'referral.created',
    'referral.reversed',
    'referral_code.created',
    'referral_code.updated',
  ]
  const events = () =>
    target.received.filter(({ path }) => path === '/hooks').map((each) => verified(secret, each))
  await expect
    .poll(() =>
      events()
        .map(({ type }) => type)
        .sort(),
    )
    .toEqual(expected)
  expect(new Set(target.received.filter(({ path }) => path === '/hooks').map(({ id }) => id)).size).toBe(14)
  const dataOf = (type: string) =>
    events()
      .filter((event) => event.type === type)
      .map(({ data }) => data)
  expect(dataOf('referral_code.created')).toMatchObject([{ referralCode: code, programId: program.id }])
  expect(dataOf('referral.approved')).toMatchObject([{ id: referralId, userId, state: 'approved' }])
  expect(dataOf('bonus.paid')).toMatchObject([{ id: bonuses[0]!.id, state: 'paid', reference: 'RUN-1' }])
  expect(dataOf('bonus.booked').map(({ amount }) => amount)).toEqual(
    expect.arrayContaining([
      { value: '50.00', currency: 'USD' },
      { value: '25.00', currency: 'USD' },
    ]),
  )

  const empty = { externalId: '', decision: '', status: '', subStatus: '', participantId: '', account: '' }
  const statuses = () =>
    target.received.filter(({ path }) => path === '/hooks/kyc').map((each) => verified(secret, each))
  await expect.poll(() => statuses()).toHaveLength(3)
  expect(statuses()).toEqual(
    expect.arrayContaining([
      empty,
      { ...empty, externalId: userId, status: 'OPEN' },
      { ...empty, externalId: userId, status: 'CLOSED', decision: 'ACCEPT' },
    ]),
  )

  const page = await succeed<{ webhookDeliveries: { id: string; state: string }[] }>(
    partner.get(`/v1/webhook-endpoints/${endpointId}/deliveries`, { limit: '100' }),
  )
  expect(page.webhookDeliveries.map(({ state }) => state)).toEqual(Array(14).fill('delivered'))
  expect(await succeed(partner.get(`/v1/webhook-deliveries/${page.webhookDeliveries[0]!.id}`))).toMatchObject(
    { attempts: [{ number: 1, status: 200, succeeded: true }] },
  )
})

test('a receiver that fails for a while misses nothing, and every retry has the webhook-id of the first try', async ({
  seeded,
  start: startServer,
}) => {
  const target = await receiver(answer(500))
  const server = await startServer('seeded', allowing(target))
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const { secret } = await listen(partner, target.url)
  await newCodes(partner, 3)
  await expect.poll(() => idsOf(target)).toHaveLength(3)
  const failed = target.received.slice()
  target.behave(answer(200))
  await passTime(server.folder)
  await expect.poll(() => target.received.length).toBe(failed.length + 3)
  expect(
    target.received
      .slice(failed.length)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(idsOf(target))
  for (const { id, body } of target.received) expect(failed.find((first) => first.id === id)!.body).toBe(body)
  for (const each of target.received) expect(verified(secret, each).type).toBe('referral_code.created')
})

test('kill -9 before and in the middle of deliveries: every event of an acknowledged call arrives after the restart', async ({
  seeded,
  start: startServer,
}) => {
  const target = await receiver(blackHole)
  const settings = allowing(target)
  const server = await startServer('seeded', settings)
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const { secret } = await listen(partner, target.url)
  await newCodes(partner, 10)
  await expect.poll(() => target.received.length).toBe(4) // as many as an endpoint receives at a time
  expect(await server.end('SIGKILL')).toBe('SIGKILL')
  const underWay = idsOf(target)
  target.behave(answer(200))
  target.received.length = 0

  await passTime(server.folder)
  await startServer(server, settings)
  await expect.poll(() => idsOf(target)).toHaveLength(10)
  expect(idsOf(target)).toEqual(expect.arrayContaining(underWay))
  for (const each of target.received) expect(verified(secret, each).type).toBe('referral_code.created')
})

test('a receiver that never answers delays neither the API nor the deliveries to others', async ({
  seeded,
  start: startServer,
}) => {
  const [hole, neighbor, stranger] = [await receiver(blackHole), await receiver(), await receiver()]
  const server = await startServer('seeded', allowing(hole, neighbor, stranger))
  const [partner, other] = seeded.companies.map(({ apiKey }) => partnerClient(server.url, apiKey)) as [
    Partner,
    Partner,
  ]
  await listen(partner, hole.url)
  await newCodes(partner, 10)
  await expect.poll(() => hole.received.length).toBe(4)
  // Each attempt waits for 10 seconds: calls that waited for them would exceed the time of this test.
  await newCodes(partner, 60)

  await listen(partner, neighbor.url)
  await listen(other, stranger.url)
  await newCodes(partner, 10)
  await newCodes(other, 10)
  await expect
    .poll(() => [idsOf(neighbor).length, idsOf(stranger).length], { timeout: 5_000 })
    .toEqual([10, 10])
})

test('webhooks cannot be turned inward: not at registration, not by a redirect', async ({
  seeded,
  start: startServer,
}) => {
  const [inside, outside] = [await receiver(), await receiver()]
  outside.behave(answer(307, { location: inside.url }))
  const server = await startServer('seeded', allowing(outside))
  const partner = partnerClient(server.url, seeded.companies[0]!.apiKey)
  const port = inside.host.split(':')[1]!
  const spellings = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    '169.254.169.254',
    '[64:ff9b::7f00:1]',
  ]
  for (const spelling of spellings) {
    for (const url of [`https://${spelling}:${port}/`, `http://${spelling}:${port}/`]) {
      expectPartnerFailure(
        await partner.send('POST', '/v1/webhook-endpoints', { url }),
        400,
        3,
        'INVALID_ARGUMENT',
      )
      expectPartnerFailure(
        await partner.send('POST', '/v1/kyc/webhook', { webhookUrl: url }),
        400,
        9,
        'WEBHOOK_NOT_VALIDATED',
      )
    }
  }
  expectPartnerFailure(
    await partner.send('POST', '/v1/kyc/webhook', { webhookUrl: outside.url }),
    400,
    9,
    'WEBHOOK_NOT_VALIDATED',
  )
  await listen(partner, outside.url)
  await newCode(partner)
  await expect.poll(() => outside.received.length).toBe(2)
  expect((await ask(`${server.url}/healthz`)).status).toBe(200)
  expect(inside.received).toEqual([])
})

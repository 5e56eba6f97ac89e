import { request as httpRequest, type IncomingMessage } from 'node:http'
import { readFileSync } from 'node:fs'
import {
  blamedFields,
  codesPath,
  expectGafapayFailure,
  expectPartnerFailure,
  unique,
  userCodePath,
} from '../clients'
import { expect, test, type TestApp } from '../fixtures'

test('30,000 levels of nesting in an unknown field are ignored', async ({ partner }) => {
  const nested = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
  const referralCode = unique('NESTED')
  const answer = await partner.send(
    'POST',
    codesPath,
    `{"userId":"u","referralCode":"${referralCode}","unknown":${nested}}`,
  )
  expect([answer.status, answer.text]).toEqual([200, '{}'])
  const wrongType = await partner.send(
    'POST',
    codesPath,
    `{"userId":${'['.repeat(30_000)}${']'.repeat(30_000)},"referralCode":"X1X"}`,
  )
  expect([wrongType.status, blamedFields(wrongType)]).toEqual([400, ['userId']])
})

test('fields that would change an object’s prototype are just unknown fields', async ({ partner }) => {
  const referralCode = unique('PROTO')
  const body = `{"userId":"u","referralCode":"${referralCode}","__proto__":{"category":"stolen","maxUses":1},"constructor":{"prototype":{"category":"stolen"}}}`
  expect((await partner.send('POST', codesPath, body)).status).toBe(200)
  expect((await partner.page({ code: referralCode })).referralCodes[0]?.category).toBeNull()
})

const badCodes = {
  NUL: 'PART\0NER',
  'a line break': 'PART\r\nNER',
  'a right-to-left override': 'PART\u202eNER',
  'a zero-width space': 'PART\u200bNER',
  'Cyrillic look-alikes': 'РАRТNЕR2024',
  'full-width letters': 'ＰＡＲＴＮＥＲ',
  'a Kelvin sign, which lower-cases to k': 'PAR\u212aNER',
  'a dotless i': 'PARTıNER',
  'an emoji': 'PARTY🎉',
  'a lone surrogate': 'PART\ud800NER',
  'a slash': '../etc',
  'a space inside': 'PARTNER 2024',
  SQL: "x' OR 1=1 --",
  HTML: '<script>alert(1)</script>',
}
for (const [what, code] of Object.entries(badCodes))
  test(`a code with ${what} is not valid, and 400 and named in every other place that accepts a code`, async ({
    partner,
    gafapay,
  }) => {
    const created = await partner.create({ userId: 'u', referralCode: code })
    expectPartnerFailure(created, 400, 3, 'INVALID_ARGUMENT')
    expect(blamedFields(created)).toEqual(['referralCode'])
    if (what !== 'a lone surrogate') {
      const { status, body } = await partner.validate(code)
      expect([status, body]).toEqual([200, { isValid: false, userId: null, amount: null }])
      expectPartnerFailure(await partner.list({ code }), 400, 3, 'INVALID_ARGUMENT')
      expectGafapayFailure(await gafapay.find({ referral_code: code }), 400, 'INVALID_REQUEST_PARAMETERS')
    }
    expectGafapayFailure(await gafapay.validate(code), 400, 'REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED')
  })

test('white space and invisible characters around a code are no part of it', async ({ partner }) => {
  const pasted = '\u200b\t PARTNER2024\u00a0\ufeff '
  expect((await partner.validate(pasted)).body).toMatchObject({ isValid: true })
  expectPartnerFailure(
    await partner.create({ userId: 'u', referralCode: pasted }),
    409,
    6,
    'REFERRAL_CODE_TAKEN',
  )
})

test('control and text-direction characters are rejected in owners and categories, other scripts are accepted', async ({
  partner,
}) => {
  for (const bad of ['a\0b', 'a\u202eb', 'a\u2066b', 'a\nb', 'a\u001bb', 'a\ud800b']) {
    expect(blamedFields(await partner.create({ userId: bad, referralCode: unique('C') }))).toEqual(['userId'])
    expect(
      blamedFields(await partner.create({ userId: 'u', referralCode: unique('C'), category: bad })),
    ).toEqual(['category'])
  }
  const owner = { userId: unique('日本語 🎉 شركة'), category: 'été' }
  expect((await partner.create({ ...owner, referralCode: unique('C') })).status).toBe(200)
  expect((await partner.page({ userId: owner.userId })).referralCodes[0]).toMatchObject(owner)
})

test('a body of 64 KiB is taken and one byte more is 413', async ({ partner, gafapay }) => {
  const ofSize = (size: number) => {
    const start = `{"userId":"u","referralCode":"${unique('BIG')}","padding":"`
    return `${start}${'x'.repeat(size - start.length - 2)}"}`
  }
  expect((await partner.send('POST', codesPath, ofSize(65_536))).status).toBe(200)
  expectPartnerFailure(await partner.send('POST', codesPath, ofSize(65_537)), 413, 3, 'BODY_TOO_LARGE')
  expectGafapayFailure(await gafapay.send('POST', userCodePath, ofSize(65_537)), 413, 'BAD_REQUEST')
})

for (const kind of ['announced', 'chunked'] as const)
  test(`a ${kind} body of 100 MB is 413 long before it is sent, and memory does not grow with it`, async ({
    app,
  }) => {
    const before = residentMegabytes(app.pid)
    const { status, text, sentBytes } = await sendHugeBody(app, kind)
    expect(status).toBe(413)
    expect(JSON.parse(text)).toMatchObject({ code: 3, details: [{ reason: 'BODY_TOO_LARGE' }, {}] })
    expect(sentBytes).toBeLessThan(hugeBytes / 2)
    expect(residentMegabytes(app.pid) - before).toBeLessThan(60)
  })

const hugeBytes = 100 * 1024 * 1024

/** Sends a body of 100 MB until the response comes. */
async function sendHugeBody(
  { port, acme }: TestApp,
  kind: 'announced' | 'chunked',
): Promise<{ status: number; text: string; sentBytes: number }> {
  const headers = {
    authorization: `Bearer ${acme.apiKey}`,
    'content-type': 'application/json',
    ...(kind === 'announced' && { 'content-length': String(hugeBytes) }),
  }
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: codesPath, headers })
  request.on('error', () => undefined) // the server may close the connection during the upload
  const chunk = Buffer.alloc(64 * 1024, 120)
  let sentBytes = 0
  const send = () => {
    while (sentBytes < hugeBytes && !request.destroyed) {
      sentBytes += chunk.length
      if (!request.write(chunk)) return void request.once('drain', send)
    }
    request.end()
  }
  const response = await new Promise<IncomingMessage>((resolve) => (request.on('response', resolve), send()))
  const sentBeforeResponse = sentBytes
  let text = ''
  for await (const part of response.setEncoding('utf8')) text += part as string
  request.destroy()
  return { status: response.statusCode ?? 0, text, sentBytes: sentBeforeResponse }
}

/** The server's memory as reported by the system; a constant where the system does not report it. */
function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

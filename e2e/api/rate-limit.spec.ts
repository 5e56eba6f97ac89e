import {
  expectGafapayFailure,
  expectPartnerFailure,
  gafapayClient,
  partnerClient,
  validatePath,
} from '../clients'
import { expect, test } from '../fixtures'

test('looking codes up without a token is limited per address, ignoring forwarding headers, and answers with the time to retry', async ({
  seeded,
  start,
}) => {
  const [acme] = seeded.companies
  const { url } = await start('seeded', { PUBLIC_VALIDATE_PER_MINUTE: '5' })
  const { send, validate } = gafapayClient(url, acme!.companyId, '')
  for (let call = 1; call <= 5; call++)
    expect((await validate(call % 2 ? 'PARTNER2024' : 'NOBODYS-CODE')).status).toBe(call % 2 ? 200 : 400)

  for (const spoofed of ['', '203.0.113.7']) {
    const headers = { 'x-forwarded-for': spoofed, forwarded: `for=${spoofed}`, 'x-real-ip': spoofed }
    const refusal = await send('POST', validatePath, { referral_code: 'PARTNER2024', user_type: 2 }, headers)
    expectGafapayFailure(refusal, 429, 'TOO_MANY_REQUESTS')
    expect(refusal.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/)
  }
  // Callers with credentials are not limited.
  expect((await partnerClient(url, acme!.apiKey).validate('PARTNER2024')).body).toMatchObject({
    isValid: true,
  })
})

test('each API key has a number of calls a minute, receives what remains, and does not consume that of another key', async ({
  seeded,
  start,
}) => {
  const [acme] = seeded.companies
  const { url } = await start('seeded', { API_REQUESTS_PER_MINUTE: '5' })
  const partner = partnerClient(url, acme!.apiKey)
  const answers = await Promise.all(Array.from({ length: 8 }, () => partner.validate('PARTNER2024')))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
  for (const { headers } of answers)
    expect([headers.get('ratelimit-policy'), headers.get('ratelimit')]).toEqual([
      '"caller";q=5;w=60',
      expect.stringMatching(/^"caller";r=[0-4];t=([1-9]|[1-5]\d|60)$/),
    ])
  for (const refusal of answers.filter(({ status }) => status === 429)) {
    expectPartnerFailure(refusal, 429, 8, 'RATE_LIMITED')
    expect(refusal.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/)
  }
  expect((await partnerClient(url, acme!.readOnlyApiKey).validate('PARTNER2024')).status).toBe(200)
})

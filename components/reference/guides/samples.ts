/** A shell command over several lines. */
export const curlLines = (...parts: string[]) => parts.join(' \\\n  ')

/** Verifies with the Standard Webhooks library; reference.test.ts runs it. */
export const verifyWithLibrary = `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET) // whsec_…

// rawBody: the bytes as they came, before any JSON parser.
export function receive(rawBody, headers) {
  const event = webhook.verify(rawBody, headers) // throws if not signed, or too old
  return event // { type, timestamp, data }
}`

/** Verifies with Node alone; reference.test.ts runs it. */
export const verifyWithNode = `import { createHmac, timingSafeEqual } from 'node:crypto'

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64')

// rawBody: the bytes as they came, before any JSON parser.
export function receive(rawBody, headers) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) throw new Error('too old')

  const signed = \`\${id}.\${timestamp}.\${rawBody}\`
  const expected = createHmac('sha256', key).update(signed).digest()
  // Several signatures while a secret is rotated: one must match.
  const matches = (headers['webhook-signature'] ?? '').split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',')
    const given = Buffer.from(value, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
  if (!matches) throw new Error('not signed by us')
  return JSON.parse(rawBody)
}`

/** Reads every page of a list. */
export const readAllPages = (origin: string) => `const codes = []
let cursor = ''
do {
  const query = new URLSearchParams({ limit: '100', cursor })
  const answer = await fetch(\`${origin}/v1/kyc/referral-codes?\${query}\`, { headers })
  const page = await answer.json()
  codes.push(...page.referralCodes)
  cursor = page.nextCursor
} while (cursor !== null)`

/** Sends again what may succeed later, with pauses. */
export const retrying = `async function callWithRetries(url, init, tries = 5) {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, init) // init.headers has one Idempotency-Key for all tries
    const mayPass = answer.status === 429 || answer.status >= 500
    if (!mayPass || attempt === tries) return answer
    const seconds = Number(answer.headers.get('retry-after')) || 2 ** attempt
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (1 + Math.random() / 4)))
  }
}`

/** The typed client of the folder client/. */
export const typedClient = (origin: string) => `import { createReferralDeskClient } from './client'

const desk = createReferralDeskClient({ baseUrl: '${origin}', apiKey: process.env.REFERRAL_DESK_KEY })

const { data, error } = await desk.GET('/v1/kyc/referral-codes/{code}', {
  params: { path: { code: 'PARTNER2024' } },
})
if (error) throw new Error(error.message)
console.log(data.isValid, data.amount?.value)`

/** A shell command with one part per line. */
export const curlLines = (...parts: string[]) => parts.join(' \\\n  ')

/** Verifies with the Standard Webhooks library; reference.test.ts runs it. */
export const verifyWithLibrary = `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.WEBHOOK_SECRET) // whsec_…

// rawBody: the received bytes, before any JSON parser.
export function receive(rawBody, headers) {
  // Throws if the signature is wrong or older than 5 minutes.
  return webhook.verify(rawBody, headers) // { type, timestamp, data }
}`

/** Verifies with Node alone; reference.test.ts runs it. */
export const verifyWithNode = `import { createHmac, timingSafeEqual } from 'node:crypto'

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64')

// rawBody: the received bytes, before any JSON parser.
export function receive(rawBody, headers) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) throw new Error('too old')

  const signed = \`\${id}.\${timestamp}.\${rawBody}\`
  const expected = createHmac('sha256', key).update(signed).digest()
  // There are two signatures while a secret is rotated: one must match.
  const matches = (headers['webhook-signature'] ?? '').split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',')
    const actual = Buffer.from(value, 'base64')
    return version === 'v1' && actual.length === expected.length && timingSafeEqual(actual, expected)
  })
  if (!matches) throw new Error('wrong signature')
  return JSON.parse(rawBody)
}`

/** Reads every page of a list. */
export const readAllPages = (origin: string) => `const codes = []
let cursor = ''
do {
  const query = new URLSearchParams({ limit: '100', cursor })
  const response = await fetch(\`${origin}/v1/kyc/referral-codes?\${query}\`, { headers })
  const page = await response.json()
  codes.push(...page.referralCodes)
  cursor = page.nextCursor
} while (cursor !== null)`

/** Retries what may succeed later, with growing pauses. */
export const retrying = `async function fetchWithRetries(url, init, attempts = 5) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, init) // init.headers has the same Idempotency-Key each time
    const isTransient = response.status === 429 || response.status >= 500
    if (!isTransient || attempt === attempts) return response
    const seconds = Number(response.headers.get('retry-after')) || 2 ** attempt
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 * (1 + Math.random() / 4)))
  }
}`

/** Uses the client in the folder client/. */
export const typedClient = (origin: string) => `import { createReferralDeskClient } from './client'

const client = createReferralDeskClient({ baseUrl: '${origin}', apiKey: process.env.REFERRAL_DESK_KEY })

const { data, error } = await client.GET('/v1/kyc/referral-codes/{code}', {
  params: { path: { code: 'PARTNER2024' } },
})
if (error) throw new Error(error.message)
console.log(data.isValid, data.amount?.value)`

import { newId } from '@/domain/ids'
import { rotateProviderSecret } from '@/server/services/company/settings'
import { newWebhookSecret, signedHeaders } from '@/server/webhooks/signature'
import { bearer, rawBodyOf, type TestRequest } from './api'
import { newKey, type TestCompany } from './company'

type Headers = Record<string, string>
const secrets = new WeakMap<TestCompany, Promise<string>>()

/** The secret of the company's verification provider; it gets one when it has none. */
function providerSecretOf(company: TestCompany): Promise<string> {
  const secret = secrets.get(company) ?? rotateProviderSecret(company.system)
  secrets.set(company, secret)
  return secret
}

/** The headers with which a provider sends a request: by default signed now and with the company's secret. */
export async function signatureOf(
  request: Pick<TestRequest, 'body'>,
  company: TestCompany,
  { secret, at = new Date() }: { secret?: string; at?: Date } = {},
): Promise<Headers> {
  const body = Buffer.from(rawBodyOf(request) ?? '').toString('utf8')
  return signedHeaders([secret ?? (await providerSecretOf(company))], newId(at), at, body)
}

const minutesMs = 60_000

/** The headers of senders who are not the company's provider, or were too long ago. */
export const badSignatures: Record<string, (request: TestRequest, company: TestCompany) => Promise<Headers>> =
  {
    'no signature': () => Promise.resolve({}),
    'half a signature': async (request, company) => ({
      ...(await signatureOf(request, company)),
      'webhook-id': '',
    }),
    'a signature of nonsense': async (request, company) => ({
      ...(await signatureOf(request, company)),
      'webhook-signature': 'v1,é v1 v2,AAAA',
    }),
    'a signature with another secret': async (request, company) =>
      await signatureOf(request, company, { secret: newWebhookSecret() }),
    'a signature of six minutes ago': async (request, company) =>
      await signatureOf(request, company, { at: new Date(Date.now() - 6 * minutesMs) }),
    'a signature of the future': async (request, company) =>
      await signatureOf(request, company, { at: new Date(Date.now() + 6 * minutesMs) }),
    'a signature of another body': async (_, company) =>
      await signatureOf({ body: { other: 'body' } }, company),
    'a signature under another id': async (request, company) => ({
      ...(await signatureOf(request, company)),
      'webhook-id': 'another',
    }),
    'a secret that was replaced': async (request, company) => {
      const before = await signatureOf(request, company)
      await rotateProviderSecret(company.system)
      secrets.delete(company)
      return before
    },
    'an API key in its place': async (_, company) => bearer((await newKey(company)).key),
  }

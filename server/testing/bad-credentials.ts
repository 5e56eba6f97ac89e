import { newApiKey } from '@/server/auth/api-key'
import { revokeApiKey } from '@/server/services/api-key/revoke-api-key'
import { newExpiredKey, newKey, type TestCompany } from './company'

type Scheme = 'Bearer' | 'Token'

/** Authorization headers that must be rejected; undefined sends none. */
export const badCredentials: Record<
  string,
  (company: TestCompany, scheme: Scheme) => Promise<string | undefined>
> = {
  'no credentials': () => Promise.resolve(undefined),
  'a scheme without credentials': (_, scheme) => Promise.resolve(scheme),
  'another scheme': async (company) => `Basic ${(await newKey(company)).key}`,
  'a malformed key': (_, scheme) => Promise.resolve(`${scheme} rk_live_short`),
  'a key with a wrong checksum': async (company, scheme) =>
    `${scheme} ${(await newKey(company)).key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`,
  'a key that was never issued': (_, scheme) => Promise.resolve(`${scheme} ${newApiKey().key}`),
  'two keys': async (company, scheme) =>
    `${scheme} ${(await newKey(company)).key} ${(await newKey(company)).key}`,
  'an expired key': async (company, scheme) => `${scheme} ${(await newExpiredKey(company)).key}`,
  'a revoked key': async (company, scheme) => {
    const { id, key } = await newKey(company)
    await revokeApiKey(company.system, id)
    return `${scheme} ${key}`
  },
}

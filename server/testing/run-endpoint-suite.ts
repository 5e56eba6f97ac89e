import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { apiScopes } from '@/domain/company/permissions'
import type { Contract, Endpoint, Example } from '@/server/http/contract'
import { newApiKey } from '@/server/auth/api-key'
import { revokeApiKey } from '@/server/services/api-key/revoke-api-key'
import { ask, bearer, token, type TestRequest, type TestResponse } from './api'
import { newCompany, newExpiredKey, newKey, type TestCompany } from './company'
import { emptyDatabase, readRows } from './database'
import { addDocumentsCodes, newDocumentsCompany } from './documents-company'
import { expectFailure, type Failure } from './failures'
import { badSignatures, signatureOf } from './provider'
import { runBodyChecks, runParameterChecks } from './run-input-checks'
import { expectPublished } from './published'

export interface SuiteOptions {
  /** The examples create what they speak of, so that it must not be there before. */
  creates?: boolean
  /** Fields of the answer that chance or the clock decides. */
  generated?: string[]
  /** What the database made in place of ids that the examples name. */
  names?: (company: TestCompany) => Promise<Record<string, string>>
}

/** A request that is right in every way, as the endpoint's example number `index` shows it. */
export function requestOf({ method, path, examples }: Contract, index = 0): TestRequest {
  const { params = {}, query, body }: Partial<Example> = examples[index] ?? {}
  return {
    method,
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)),
    query,
    body,
  }
}

/** What a caller of the company must send to be let in with this request. */
export async function credentialsFor(
  { access, dialect }: Contract,
  company: TestCompany,
  request: Pick<TestRequest, 'body'>,
): Promise<Record<string, string>> {
  if (access.by === 'none') return {}
  if (access.by === 'provider') return await signatureOf(request, company)
  if (access.by === 'company') return { companyid: company.id }
  const { key } = await newKey(company, [access.scope])
  return dialect === 'partner' ? bearer(key) : token(company.id, key)
}

/** The checks that every endpoint must pass, derived from its contract alone. */
export function runEndpointSuite(
  { contract }: Endpoint,
  { creates = false, generated = [], names }: SuiteOptions = {},
): void {
  const { dialect, access } = contract
  const request = requestOf(contract)

  describe(`${contract.method} ${contract.path}`, () => {
    let company: TestCompany
    let named: Record<string, string> = {}
    const addNamed = async () => {
      await addDocumentsCodes(company)
      named = (await names?.(company)) ?? {}
    }
    beforeEach(async () => {
      await emptyDatabase()
      company = await newDocumentsCompany()
      if (!creates) await addNamed()
    })

    const send = async (change: Partial<TestRequest> = {}) => {
      const { path, ...rest } = { ...request, ...change }
      return await ask({
        ...rest,
        path: rename(path, named),
        headers: { ...(await credentialsFor(contract, company, rest)), ...change.headers },
      })
    }
    const refuses = async (response: Promise<TestResponse>, failure: Failure, fields?: string[]) => {
      const before = recorded()
      const answer = await response
      expectFailure(dialect, answer, failure, fields)
      expect(recorded()).toEqual(before)
      await expectPublished(contract, answer)
    }

    it.each(contract.examples.map((example, index) => [example.summary, index] as const))(
      'answers its example as the example says: %s',
      async (_summary, index) => {
        const response = await send(requestOf(contract, index))
        const { response: data } = contract.examples[index]!
        expect(response.status).toBe(200)
        const expected = dialect === 'partner' ? data : { success: 1, error: [], data }
        expect(withoutFields(response.body, generated)).toEqual(
          withoutFields(JSON.parse(rename(JSON.stringify(expected), named)), generated),
        )
        expect(contract.output.safeParse(data).success).toBe(true)
        await expectPublished(contract, response)
      },
    )

    it('answers the same below /api', async () => {
      const response = await send({ path: `/api${request.path}` })
      expect(response.status).toBe(200)
    })

    it("echoes the caller's request id when it is a good one, and makes one otherwise", async () => {
      const name = dialect === 'gafapay' ? 'requestid' : 'x-request-id'
      for (const good of ['5bb30135-1815-41d5-827f-baed3daba4ae', 'a', 'A._-9'.repeat(25)]) {
        const { headers } = await send({ headers: { [name]: good } })
        expect([headers.get(name), headers.get('x-request-id')]).toEqual([good, good])
      }
      for (const bad of ['', 'x'.repeat(129), 'a b', 'a,b', '<script>', 'é']) {
        expect((await send({ headers: { [name]: bad } })).headers.get('x-request-id')).toMatch(
          /^[0-9a-f-]{36}$/,
        )
      }
    })

    if (access.by === 'caller') {
      it.each(Object.keys(badCredentials))('refuses %s', async (what) => {
        const authorization = await badCredentials[what as keyof typeof badCredentials](
          company,
          dialect === 'partner' ? 'Bearer' : 'Token',
        )
        const headers = {
          ...(dialect === 'gafapay' && { companyid: company.id }),
          ...(authorization !== undefined && { authorization }),
        }
        await refuses(ask({ ...request, headers }), 'unauthenticated')
      })

      it(`refuses a key with every scope but ${access.scope}`, async () => {
        const { key } = await newKey(
          company,
          apiScopes.filter((scope) => scope !== access.scope),
        )
        await refuses(
          ask({ ...request, headers: dialect === 'partner' ? bearer(key) : token(company.id, key) }),
          'forbidden',
        )
      })

      it('says who may not call before it says what is wrong with the request', async () => {
        await refuses(
          ask({
            ...request,
            ...(contract.body && { body: '{' }),
            headers: dialect === 'gafapay' ? { companyid: company.id } : {},
          }),
          'unauthenticated',
        )
      })
    }

    if (access.by === 'provider') {
      it.each(Object.keys(badSignatures))(
        'refuses %s, before it says what is wrong with the request',
        async (what) => {
          for (const body of [request.body, '{']) {
            const signed = { ...request, body }
            await refuses(
              ask({ ...signed, headers: await badSignatures[what]!(signed, company) }),
              'unauthenticated',
            )
          }
        },
      )
    }

    if (dialect === 'gafapay') {
      it('asks for the companyid, and refuses one of no company', async () => {
        const { companyid: _, ...rest } = await credentialsFor(contract, company, request)
        await refuses(ask({ ...request, headers: rest }), 'missing')
        await refuses(
          ask({ ...request, headers: { ...rest, companyid: randomUUID().replaceAll('-', '') } }),
          'unauthenticated',
        )
        await refuses(ask({ ...request, headers: { ...rest, companyid: "' OR 1=1 --" } }), 'unauthenticated')
      })
    }

    if (access.by !== 'none') {
      it('answers another company byte for byte as if nothing of this one were there', async () => {
        await emptyDatabase()
        const askAs = async (caller: TestCompany) => {
          const asked = contract.examples.map(async (_, index) => {
            const { path, ...example } = requestOf(contract, index)
            return await ask({
              ...example,
              path: rename(path, named),
              headers: {
                ...(await credentialsFor(contract, caller, example)),
                'x-request-id': 'same',
                requestid: 'same',
              },
            })
          })
          return await Promise.all(asked)
        }
        const before = await askAs(await newCompany())
        company = await newDocumentsCompany()
        await addNamed()
        const after = await askAs(await newCompany())
        const compared = ({ status, text, body }: TestResponse) => [
          status,
          generated.length ? withoutFields(body, generated) : text,
        ]
        expect(after.map(compared)).toEqual(before.map(compared))
      })
    }

    runParameterChecks(contract, send, refuses)
    if (contract.body) runBodyChecks(contract, contract.body, send, refuses)
  })
}

/** The Authorization header of callers who must not be let in. */
const badCredentials = {
  'no credentials': async () => Promise.resolve(undefined),
  'a scheme without credentials': async (_: TestCompany, scheme: string) => Promise.resolve(scheme),
  'another scheme': async (company: TestCompany) => `Basic ${(await newKey(company)).key}`,
  'a malformed key': async (_: TestCompany, scheme: string) => Promise.resolve(`${scheme} rk_live_short`),
  'a key with a wrong checksum': async (company: TestCompany, scheme: string) =>
    `${scheme} ${(await newKey(company)).key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`,
  'a key that nobody has': async (_: TestCompany, scheme: string) =>
    Promise.resolve(`${scheme} ${newApiKey().key}`),
  'two keys': async (company: TestCompany, scheme: string) =>
    `${scheme} ${(await newKey(company)).key} ${(await newKey(company)).key}`,
  'an expired key': async (company: TestCompany, scheme: string) =>
    `${scheme} ${(await newExpiredKey(company)).key}`,
  'a revoked key': async (company: TestCompany, scheme: string) => {
    const { id, key } = await newKey(company)
    await revokeApiKey(company.system, id)
    return `${scheme} ${key}`
  },
}

/** Everything that a refused call must leave as it was. */
function recorded(): unknown {
  const tables = [
    'programs',
    'referral_codes',
    'referrals',
    'referral_events',
    'kyc_verifications',
    'bonuses',
    'ledger_entries',
    'usage_totals',
    'webhook_endpoints',
    'webhook_deliveries',
    'provider_events',
  ]
  return tables.map((table) => readRows(`SELECT * FROM ${table}`))
}

function rename(text: string, names: Record<string, string>): string {
  return Object.entries(names).reduce((renamed, [example, made]) => renamed.replaceAll(example, made), text)
}

function withoutFields(value: unknown, fields: string[]): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (fields.includes(key) ? undefined : each)))
}

import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiScopes } from '@/domain/company/permissions'
import type { Contract, Endpoint, Example } from '@/server/http/contract'
import { parsePart } from '@/server/http/parse'
import { ask, bearer, token, type TestRequest, type TestResponse } from './api'
import { badCredentials } from './bad-credentials'
import { newCompany, newKey, type TestCompany } from './company'
import { emptyDatabase, readAllTables } from './database'
import { forEachRow } from './each-row'
import { expectFailure, type Failure } from './failures'
import { badSignatures, signatureOf } from './provider'
import { expectPublished } from './published'
import { runBodyChecks, runParameterChecks } from './run-input-checks'

/** What the examples of the contracts speak of. */
export interface ExampleData {
  company: TestCompany
  /** The ids that the database generated, by the id that the examples show in their place. */
  generatedIds: Record<string, string>
}

export interface SuiteOptions {
  /** Replaces the database by one that holds what the endpoint's examples refer to. */
  openDatabase: () => Promise<ExampleData>
  /** Fields of the answer that chance or the clock decides. */
  generatedFields?: readonly string[]
}

/** What a rejected call changes as well: it is logged, and its key was used. */
const changedByRejectedCalls = ['request_log', 'limit_windows', 'api_keys.last_used_at']

/** A request that is right in every way, as the endpoint's example number `index` shows it. */
function requestOf({ method, path, examples }: Contract, index = 0): TestRequest {
  const { params = {}, query, body }: Partial<Example> = examples[index] ?? {}
  return {
    method,
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!)),
    query,
    body,
  }
}

const keys = new WeakMap<TestCompany, ReturnType<typeof newKey>>()

/** The headers that allow a caller of the company to send this request and nothing else: one key a company. */
async function credentialsFor(
  { access, dialect }: Contract,
  company: TestCompany,
  request: Pick<TestRequest, 'body'>,
): Promise<Record<string, string>> {
  if (access.by === 'none') return {}
  if (access.by === 'provider') return await signatureOf(request, company)
  if (access.by === 'company') return { companyid: company.id }
  const issued = keys.get(company) ?? newKey(company, access.scope ? [access.scope] : ['referral_codes:read'])
  keys.set(company, issued)
  const { key } = await issued
  return dialect === 'partner' ? bearer(key) : token(company.id, key)
}

/** The checks that every endpoint must pass, derived from its contract alone. */
export function runEndpointSuite(
  { contract, handler }: Endpoint,
  { openDatabase, generatedFields = [] }: SuiteOptions,
): void {
  const { dialect, access, successStatus = 200 } = contract

  describe(`${contract.method} ${contract.path}`, () => {
    let company: TestCompany
    let generatedIds: Record<string, string>
    let request: TestRequest
    const open = async () => {
      ;({ company, generatedIds } = await openDatabase())
      const example = requestOf(contract)
      request = { ...example, path: rename(example.path, generatedIds) }
    }
    // Reading changes nothing, so all tests of an endpoint that reads share one database.
    if (contract.method === 'GET') beforeAll(open)
    else beforeEach(open)

    /** The example request with this change, sent by a caller who is allowed to. */
    const allowed = async (change: Partial<TestRequest> = {}, caller = company): Promise<TestRequest> => {
      const changed = { ...request, ...change }
      return {
        ...changed,
        path: rename(changed.path, generatedIds),
        query:
          changed.query &&
          (JSON.parse(rename(JSON.stringify(changed.query), generatedIds)) as typeof changed.query),
        headers: { ...(await credentialsFor(contract, caller, changed)), ...change.headers },
      }
    }
    const send = async (change?: Partial<TestRequest>) => await ask(await allowed(change))
    const rejects = async (refused: TestRequest, failure: Failure, fields?: string[]) => {
      const before = readAllTables(changedByRejectedCalls)
      const response = await ask(refused)
      expectFailure(dialect, response, failure, fields)
      expect(readAllTables(changedByRejectedCalls)).toEqual(before)
      await expectPublished(contract, response)
      return response
    }

    it.each(contract.examples.map((example, index) => [example.summary, index] as const))(
      'answers its example as documented: %s',
      async (_summary, index) => {
        const response = await send(requestOf(contract, index))
        const { response: data } = contract.examples[index]!
        expect(response.status).toBe(successStatus)
        const expected = dialect === 'partner' ? data : { success: 1, error: [], data }
        expect(withoutFields(response.body, generatedFields)).toEqual(
          withoutFields(JSON.parse(rename(JSON.stringify(expected), generatedIds)), generatedFields),
        )
        expect(contract.output.safeParse(data).success).toBe(true)
        await expectPublished(contract, response)
      },
    )

    it('answers the same below /api', async () => {
      const response = await send({ path: `/api${request.path}` })
      expect(response.status).toBe(successStatus)
    })

    it("echoes the caller's request id when it is valid, and generates one otherwise", async () => {
      const name = dialect === 'gafapay' ? 'requestid' : 'x-request-id'
      for (const valid of ['5bb30135-1815-41d5-827f-baed3daba4ae', 'a', 'A._-9'.repeat(25)]) {
        const { headers } = await send({ headers: { [name]: valid } })
        expect([headers.get(name), headers.get('x-request-id')]).toEqual([valid, valid])
      }
      for (const invalid of ['', 'x'.repeat(129), 'a b', 'a,b', '<script>', 'é']) {
        const { headers } = await send({ headers: { [name]: invalid } })
        expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      }
    })

    if (access.by === 'caller') {
      const companyHeader = (): Record<string, string> =>
        dialect === 'gafapay' ? { companyid: company.id } : {}

      it('rejects every kind of invalid credentials', async () => {
        const scheme = dialect === 'partner' ? 'Bearer' : 'Token'
        await forEachRow(badCredentials, async (makeCredentials) => {
          const authorization = await makeCredentials(company, scheme)
          const headers = { ...companyHeader(), ...(authorization !== undefined && { authorization }) }
          await rejects({ ...request, headers }, 'unauthenticated')
        })
      })

      const { scope: required } = access
      const others = apiScopes.filter((scope) => scope !== required)
      if (required) {
        it(`rejects a key with every scope but ${access.scope}`, async () => {
          const { key } = await newKey(company, others)
          const headers = dialect === 'partner' ? bearer(key) : token(company.id, key)
          await rejects({ ...request, headers }, 'forbidden')
        })

        // The router rejects such a key first; this proves that the contract names the permission of the use case.
        it(`calls a use case that itself requires ${access.scope}`, async () => {
          const actor = { type: 'apiKey' as const, apiKeyId: 'key', scopes: others }
          const context = { ...company.system, actor }
          const { params, query, body } = JSON.parse(
            rename(JSON.stringify(contract.examples[0]), generatedIds),
          ) as Example
          const call = {
            context,
            params: parsePart(contract.params, params ?? {}),
            query: parsePart(contract.query, query ?? {}),
            body: parsePart(contract.body, (body as object | undefined) ?? {}),
            file: Readable.from([]),
            publicOrigin: 'http://localhost',
          }
          await expect(handler(call)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
        })
      }

      it('reports missing credentials before it reports what is wrong with the request', async () => {
        const body = contract.body ? '{' : request.body
        await rejects({ ...request, body, headers: companyHeader() }, 'unauthenticated')
      })
    }

    if (access.by === 'provider') {
      it('rejects every kind of invalid signature, before it reports what is wrong with the request', async () => {
        await forEachRow(badSignatures, async (makeHeaders) => {
          for (const body of [request.body, '{']) {
            const unsigned = { ...request, body }
            await rejects({ ...unsigned, headers: await makeHeaders(unsigned, company) }, 'unauthenticated')
          }
        })
      })
    }

    if (dialect === 'gafapay') {
      it('requires the companyid header, and rejects the id of no company', async () => {
        const { companyid: _, ...rest } = await credentialsFor(contract, company, request)
        await rejects({ ...request, headers: rest }, 'missing')
        const unknown = [randomUUID().replaceAll('-', ''), 'isv_001', company.id.toUpperCase(), "' OR 1=1 --"]
        for (const companyid of unknown)
          await rejects({ ...request, headers: { ...rest, companyid } }, 'unauthenticated')
      })
    }

    runParameterChecks(contract, { allowed, send, rejects })
    if (contract.body) runBodyChecks(contract, contract.body, { allowed, send, rejects })

    // The last test: it empties the database.
    if (access.by !== 'none') {
      it('answers another company byte for byte as if the data of this one did not exist', async () => {
        const askAsAnother = async () => {
          const another = await newCompany()
          const sameId = { 'x-request-id': 'same', requestid: 'same' }
          const responses: TestResponse[] = []
          for (const index of contract.examples.keys())
            responses.push(
              await ask(await allowed({ ...requestOf(contract, index), headers: sameId }, another)),
            )
          return responses.map(({ status, text, body }) => [
            status,
            generatedFields.length ? withoutFields(body, generatedFields) : text,
          ])
        }
        const besideData = await askAsAnother()
        await emptyDatabase()
        expect(await askAsAnother()).toEqual(besideData)
      })
    }
  })
}

function rename(text: string, names: Record<string, string>): string {
  return Object.entries(names).reduce((renamed, [example, made]) => renamed.replaceAll(example, made), text)
}

/** An answer without these fields; a CSV file becomes records. */
function withoutFields(value: unknown, fields: readonly string[]): unknown {
  const fieldsOf = typeof value === 'string' ? recordsOf(value) : value
  return JSON.parse(
    JSON.stringify(fieldsOf, (key, each: unknown) => (fields.includes(key) ? undefined : each)),
  )
}

/** The records of a file, in which no example has a comma or a quote. */
function recordsOf(csv: string): Record<string, string>[] {
  const [names, ...lines] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  return lines.map((cells) => Object.fromEntries(names!.map((name, index) => [name, cells[index]!])))
}

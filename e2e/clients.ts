/** Clients of the two documented APIs, as integrators would write them. */
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { SignJWT } from 'jose'
import { createGafaPayClient, createReferralDeskClient, type operations } from '@/client'
import { expectPublished } from './published'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed JSON, undefined for anything else. */
  body: unknown
}

/** Where an endpoint is served: at the documented path, and below /api. */
export const mounts = ['', '/api']
export const codesPath = '/v1/kyc/referral-codes'
export const userCodePath = '/gafapay/v3/reward_promotion/user_referral_code'
export const validatePath = '/gafapay/v3/reward_promotion/validate_referral_code'
export const applyPath = '/gafapay/v3/reward_promotion/apply_referral_code'
export const programsPath = '/gafapay/v3/reward_promotion/referral_program'
export const invalid = { isValid: false, userId: null, amount: null }

/** Sends a request and checks the answer against the OpenAPI document. All API tests use it, so that no test can forget the check. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  return await published(init.method ?? 'GET', url, response)
}

async function published(method: string, url: string, response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = text !== '' && response.headers.get('content-type')?.startsWith('application/json')
  const answer = {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? (JSON.parse(text) as unknown) : undefined,
  }
  expectPublished(method, url, answer)
  return answer
}

/** The answers that our client received, because it does not return their text. */
const answers = new WeakMap<Response, Answer>()

/** The credentials of the client. */
async function askForClient(request: Request): Promise<Response> {
  const response = await fetch(request, { redirect: 'manual' })
  answers.set(response, await published(request.method, request.url, response.clone()))
  return response
}

async function answerOf(call: Promise<{ response: Response }>): Promise<Answer> {
  return answers.get((await call).response)!
}

/** Input that the client's types forbid and a test sends anyway. */
export function untyped(value: unknown): never {
  return value as never
}

type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody?: { content: { 'application/json': infer Content } }
}
  ? Content
  : never
type Query = Record<string, string>
export type NewPerson = Body<'startKyc'>
export type Decision = Body<'decideKyc'>['decision']
export type UserType = Body<'applyReferralCode'>['user_type']

type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

function sender(base: string, credentials: Record<string, string>): Send {
  return (method, path, body, headers = {}) =>
    ask(base + path, {
      method,
      headers: {
        ...credentials,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
}

export type CodePage = operations['listReferralCodes']['responses'][200]['content']['application/json']
export type ListedCode = CodePage['referralCodes'][number]
export interface Page {
  nextCursor: string | null
  eof: boolean
}

/** The partner dialect with an API key, by our own client (`api`). `base` is a server's URL, with /api behind it or not. */
export function partnerClient(base: string, apiKey: string) {
  const send = sender(base, { authorization: `Bearer ${apiKey}` })
  const api = createReferralDeskClient({ baseUrl: base, apiKey, fetch: askForClient })
  return {
    api,
    /** For requests that no client would send. */
    send,
    get: (path: string, query: Query = {}) => send('GET', `${path}?${new URLSearchParams(query).toString()}`),
    startKyc: (person: NewPerson) => answerOf(api.POST('/v1/kyc/start', { body: person })),
    kycStatus: (userId: string) => answerOf(api.GET('/v1/kyc/status', { params: { query: { userId } } })),
    decide: (userId: string, decision: Decision, more: Partial<Body<'decideKyc'>> = {}) =>
      answerOf(api.POST('/v1/kyc/decisions', { body: { userId, decision, ...more } })),
    erase: (userId: string) => answerOf(api.DELETE('/v1/kyc/{userId}', { params: { path: { userId } } })),
    reverse: (id: string, reason?: string) =>
      answerOf(api.POST('/v1/referrals/{id}/reverse', { params: { path: { id } }, body: { reason } })),
    pay: (id: string, reference?: string) =>
      answerOf(api.POST('/v1/bonuses/{id}/paid', { params: { path: { id } }, body: { reference } })),
    create: (code: Body<'createReferralCode'>) =>
      answerOf(api.POST('/v1/kyc/referral-codes', { body: code })),
    validate: (code: string) =>
      answerOf(api.GET('/v1/kyc/referral-codes/{code}', { params: { path: { code } } })),
    change: (code: string, changes: Body<'updateReferralCode'>) =>
      answerOf(api.PATCH('/v1/referral-codes/{code}', { params: { path: { code } }, body: changes })),
    list: (query: Query = {}) =>
      answerOf(api.GET('/v1/kyc/referral-codes', { params: { query: untyped(query) } })),
    async page(query: Query = {}): Promise<CodePage> {
      return await succeed<CodePage>(this.list(query))
    },
  }
}

/** The GafaPay dialect with a token or an API key, by our own client (`api`). */
export function gafapayClient(base: string, companyId: string, token: string) {
  const send = sender(base, { authorization: `Token ${token}`, companyid: companyId })
  const api = createGafaPayClient({ baseUrl: base, companyId, token, fetch: askForClient })
  return {
    api,
    /** For requests that no client would send. */
    send,
    create: (user: Body<'createUserReferralCode'>) => answerOf(api.POST(userCodePath, { body: user })),
    find: (query: Query) => answerOf(api.GET(userCodePath, { params: { query } })),
    validate: (referralCode: string) =>
      answerOf(api.POST(validatePath, { body: { referral_code: referralCode, user_type: 2 } })),
    apply: (userId: string, referralCode: string, userType: UserType = 2) =>
      answerOf(
        api.POST(applyPath, { body: { user_id: userId, user_type: userType, referral_code: referralCode } }),
      ),
    programs: (query: Query = {}) => answerOf(api.GET(programsPath, { params: { query: untyped(query) } })),
  }
}

/** A token as a company's backend signs it: by default for an administrator, valid for an hour. */
export async function signToken(
  secret: string,
  {
    sub = 'back-end',
    roles = ['ROLE_ADMIN'],
    exp = '1h',
  }: { sub?: string; roles?: string[]; exp?: string | null } = {},
): Promise<string> {
  const token = new SignJWT({ roles }).setProtectedHeader({ typ: 'JWT', alg: 'HS256' }).setSubject(sub)
  return await (exp === null ? token : token.setExpirationTime(exp)).sign(new TextEncoder().encode(secret))
}

/** The body of an answer that must be a success. */
export async function succeed<Body>(answer: Answer | Promise<Answer>): Promise<Body> {
  const { status, text, body } = await answer
  expect(status, text).toBe(200)
  return body as Body
}

/** A name that no other test uses. */
export function unique(label: string): string {
  return `${label}-${randomUUID().slice(0, 8)}`
}

const internals = /node_modules|\.(ts|mjs|js):\d|\bSQLITE|\bselect\b.+\bfrom\b|\/(work|tmp|home|dev)\//i

/** A failure in the format of google.rpc.Status, with its request id and without internals. */
export function expectPartnerFailure(answer: Answer, status: number, code: number, reason: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: {
      code,
      message: expect.stringMatching(/\S/),
      details: expect.arrayContaining([
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'referral-desk' },
        {
          '@type': 'type.googleapis.com/google.rpc.RequestInfo',
          requestId: answer.headers.get('x-request-id'),
        },
      ]),
    },
  })
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.text).not.toMatch(internals)
}

/** The documented envelope of a failure, to the letter, with its request id. */
export function expectGafapayFailure(answer: Answer, status: number, error: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: { success: 0, error: [error], data: {} },
  })
  expect(answer.headers.get('requestid')).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
  expect(answer.headers.get('x-request-id')).toBe(answer.headers.get('requestid'))
}

/** The field violations of a failure. */
export function violations(answer: Answer): { field: string; reason: string }[] {
  const { details } = answer.body as { details: { fieldViolations?: { field: string; reason: string }[] }[] }
  return details.flatMap(({ fieldViolations = [] }) =>
    fieldViolations.map(({ field, reason }) => ({ field, reason })),
  )
}

/** The names of the fields in a failure's violations. */
export function blamedFields(answer: Answer): string[] {
  return violations(answer).map(({ field }) => field)
}

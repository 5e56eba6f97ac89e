/** Clients of the two documented APIs, as a partner's and GafaPay's own programs would call them. */
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { SignJWT } from 'jose'

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

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = text !== '' && response.headers.get('content-type')?.startsWith('application/json')
  return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as unknown) : undefined }
}

type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

function sender(base: string, credentials: Record<string, string>): Send {
  return (method, path, body, headers = {}) =>
    ask(base + path, {
      method,
      headers: { ...credentials, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
}

export interface ListedCode {
  referralCode: string
  userId: string
  isvId: string
  usedCount: string
  category: string | null
}
export interface Page {
  nextCursor: string | null
  eof: boolean
}
export interface CodePage extends Page {
  referralCodes: ListedCode[]
}

/** The partner dialect with an API key. `base` is a server's URL, with /api behind it or not. */
export function partnerClient(base: string, apiKey: string) {
  const send = sender(base, { authorization: `Bearer ${apiKey}` })
  return {
    send,
    get: (path: string, query: Record<string, string> = {}) => send('GET', `${path}?${new URLSearchParams(query).toString()}`),
    startKyc: (person: Record<string, unknown>) => send('POST', '/v1/kyc/start', person),
    kycStatus: (userId: string) => send('GET', `/v1/kyc/status?${new URLSearchParams({ userId }).toString()}`),
    decide: (userId: string, decision: string, more: Record<string, unknown> = {}) => send('POST', '/v1/kyc/decisions', { userId, decision, ...more }),
    erase: (userId: string) => send('DELETE', `/v1/kyc/${encodeURIComponent(userId)}`),
    reverse: (referralId: string, reason?: string) => send('POST', `/v1/referrals/${referralId}/reverse`, { reason }),
    pay: (bonusId: string, reference?: string) => send('POST', `/v1/bonuses/${bonusId}/paid`, { reference }),
    create: (code: Record<string, unknown>) => send('POST', codesPath, code),
    validate: (code: string) => send('GET', `${codesPath}/${encodeURIComponent(code)}`),
    change: (code: string, changes: Record<string, unknown>) => send('PATCH', `${codesPath}/${encodeURIComponent(code)}`, changes),
    list: (query: Record<string, string> = {}) => send('GET', `${codesPath}?${new URLSearchParams(query).toString()}`),
    async page(query: Record<string, string> = {}): Promise<CodePage> {
      return await succeed<CodePage>(this.list(query))
    },
  }
}

/** The GafaPay dialect with a token or an API key. */
export function gafapayClient(base: string, companyId: string, token: string) {
  const send = sender(base, { authorization: `Token ${token}`, companyid: companyId })
  return {
    send,
    create: (body: Record<string, unknown>) => send('POST', userCodePath, body),
    find: (query: Record<string, string>) => send('GET', `${userCodePath}?${new URLSearchParams(query).toString()}`),
    validate: (referralCode: string) => send('POST', validatePath, { referral_code: referralCode, user_type: 2 }),
    apply: (userId: string, referralCode: string, userType = 2) => send('POST', applyPath, { user_id: userId, user_type: userType, referral_code: referralCode }),
    programs: (query: Record<string, string> = {}) => send('GET', `${programsPath}?${new URLSearchParams(query).toString()}`),
  }
}

/** A token as a company's own back end signs it: an hour for an administrator, unless told otherwise. */
export async function signToken(secret: string, { sub = 'back-end', roles = ['ROLE_ADMIN'], exp = '1h' }: { sub?: string; roles?: string[]; exp?: string | null } = {}): Promise<string> {
  const token = new SignJWT({ roles }).setProtectedHeader({ typ: 'JWT', alg: 'HS256' }).setSubject(sub)
  return await (exp === null ? token : token.setExpirationTime(exp)).sign(new TextEncoder().encode(secret))
}

/** What an answer that must be a success says. */
export async function succeed<Body>(answer: Answer | Promise<Answer>): Promise<Body> {
  const { status, text, body } = await answer
  expect(status, text).toBe(200)
  return body as Body
}

/** A name that no other test uses. */
export function unique(label: string): string {
  return `${label}-${randomUUID().slice(0, 8)}`
}

const internals = /node_modules|\.(ts|mjs|js):\d|\bSQLITE|\bselect\b.+\bfrom\b|\/(work|tmp|home)\//i

/** A failure in the shape of google.rpc.Status, with its request id, and nothing of our insides. */
export function expectPartnerFailure(answer: Answer, status: number, code: number, reason: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: {
      code,
      message: expect.stringMatching(/\S/),
      details: expect.arrayContaining([
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'referral-desk' },
        { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId: answer.headers.get('x-request-id') },
     ]),
    },
  })
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.text).not.toMatch(internals)
}

/** The documented envelope of a failure, to the letter, with its request id. */
export function expectGafapayFailure(answer: Answer, status: number, error: string): void {
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body: { success: 0, error: [error], data: {} } })
  expect(answer.headers.get('requestid')).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
  expect(answer.headers.get('x-request-id')).toBe(answer.headers.get('requestid'))
}

/** The fields that a failure blames, and for what. */
export function violations(answer: Answer): { field: string; reason: string }[] {
  const { details } = answer.body as { details: { fieldViolations?: { field: string; reason: string }[] }[] }
  return details.flatMap(({ fieldViolations = [] }) => fieldViolations.map(({ field, reason }) => ({ field, reason })))
}

/** The fields that a failure blames. */
export function blamedFields(answer: Answer): string[] {
  return violations(answer).map(({ field }) => field)
}

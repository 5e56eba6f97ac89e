import { randomUUID } from 'node:crypto'
import type { Company } from '@/db/scope'
import { apiScopes, type ApiScope, type Role } from '@/domain/company/permissions'
import { isDomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { newProgram } from '@/domain/program/program'
import { newReferralCode } from '@/domain/referral-code/changes'
import { systemContext } from '@/server/auth/authenticate'
import { hashPassword } from '@/server/auth/password'
import { signIn } from '@/server/auth/sign-in'
import type { ServiceContext } from '@/server/context'
import { createApiKey } from '@/server/services/api-key/create-api-key'
import { createSigningSecret } from '@/server/services/jwt-secret/create-signing-secret'
import { createProgram as create } from '@/server/services/program/create-program'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { store } from '@/server/store'

export interface TestCompany extends Company {
  /** The product itself at work in the company: may do everything. */
  system: ServiceContext
}

/** A company in the database behind `store()`. */
export function testCompany({ id, isvId, name, timeZone }: Company): TestCompany {
  const company = { id, isvId, name, timeZone }
  return { ...company, system: systemContext(company) }
}

/** A new company that no other test uses. */
export async function newCompany(given: Partial<Company> = {}): Promise<TestCompany> {
  const id = newId(new Date())
  const company = { id, isvId: `isv_${id.slice(-12)}`, name: 'Test company', timeZone: 'UTC', ...given }
  await store().tx(async (writer) => {
    await writer.insert(store().tables.companies).values({ ...company, createdAt: new Date() })
  })
  return testCompany(company)
}

/** A member of staff with this role, who need not have an account. */
export function staff(
  { system }: TestCompany,
  role: Role,
  userId: string = newId(new Date()),
): ServiceContext {
  return { ...system, actor: { type: 'staff', userId, role } }
}

/** A caller without credentials. */
export function stranger({ system }: TestCompany): ServiceContext {
  return { ...system, actor: { type: 'public', address: '203.0.113.7' } }
}

/** The same caller at another moment. */
export function at(context: ServiceContext, time: string | number | Date): ServiceContext {
  return { ...context, now: new Date(time) }
}

/** A person with an account in the company, and the password. */
export async function newMember(
  company: TestCompany,
  role: Role = 'owner',
): Promise<{ userId: string; email: string; password: string }> {
  const [userId, email, password] = [newId(new Date()), `${randomUUID()}@example.com`, randomUUID()]
  const user = { id: userId, name: 'Test person', email, emailKey: email, createdAt: new Date() }
  const passwordHash = await hashPassword(password)
  await store().tx(async (writer) => {
    await writer.insert(store().tables.users).values({ ...user, passwordHash })
  })
  await newMembership(company, userId, role)
  return { userId, email, password }
}

/** Makes a user a member of one more company. */
export async function newMembership(company: TestCompany, userId: string, role: Role): Promise<void> {
  await store().tx(async (writer) => {
    const membership = { companyId: company.id, userId, role, createdAt: new Date() }
    await writer.insert(store().tables.memberships).values(membership)
  })
}

/** Signs in. Returns the session's id; undefined when the password is wrong. */
export async function signInAs(email: string, password: string): Promise<string | undefined> {
  const result = await signIn(email, password, randomUUID())
  return typeof result === 'object' ? result.sessionId : undefined
}

/** An API key with these scopes: all of them unless given. */
export async function newKey(
  { system }: TestCompany,
  scopes: readonly ApiScope[] = apiScopes,
  expiresAt: Date | null = null,
): Promise<{ id: string; key: string }> {
  return await createApiKey(system, { name: 'Test key', scopes: [...scopes], expiresAt })
}

/** A key that expired an hour ago. */
export async function newExpiredKey(company: TestCompany): Promise<{ id: string; key: string }> {
  const [yesterday, anHourAgo] = [24, 1].map((hours) => new Date(Date.now() - hours * 3_600_000)) as [
    Date,
    Date,
  ]
  return await newKey({ ...company, system: at(company.system, yesterday) }, apiScopes, anHourAgo)
}

export async function newSigningSecret({ system }: TestCompany): Promise<{ id: string; secret: string }> {
  return await createSigningSecret(system, { name: 'Test secret' })
}

/** A running program that earns the referrer 50.00 USD; `given` says what is different, as it goes over the wire. */
export async function newTestProgram(
  company: TestCompany,
  given: Record<string, unknown> = {},
  id?: string,
): Promise<string> {
  const program = newProgram.parse({
    name: 'Test program',
    currency: 'USD',
    currencyId: newId(new Date()),
    referrerBonus: { rule: 'fixed', amount: { value: '50.00' } },
    ...given,
  })
  return (await create(company.system, program, id)).id
}

/** A new campaign code, with a unique name by default and these terms as sent over the wire. */
export async function newCode(context: ServiceContext, terms: Record<string, unknown> = {}): Promise<string> {
  const input = newReferralCode.parse({ userId: 'user_1', referralCode: `C-${randomUUID()}`, ...terms })
  await createReferralCode(context, input)
  return input.referralCode
}

/** Applies a code to `count` new users at once. Returns the number of referrals made. */
export async function useCode(context: ServiceContext, referralCode: string, times = 1): Promise<number> {
  const uses = await Promise.allSettled(
    Array.from({ length: times }, () =>
      applyReferralCode(context, { userId: `user_${randomUUID()}`, userType: null, referralCode }),
    ),
  )
  for (const use of uses) if (use.status === 'rejected' && !isDomainError(use.reason)) throw use.reason
  return uses.filter(({ status }) => status === 'fulfilled').length
}

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { findUserOfSession, hasCompany, listMembershipsOfSession } from '@/db/queries/authentication'
import { touchSession } from '@/db/queries/companies'
import { forCompany, type Company } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import type { ServiceContext } from '@/server/context'
import { log, loggable } from '@/server/log'
import { isSetUp } from '@/server/services/company/is-set-up'
import { store } from '@/server/store'
import { clientAddressOf, lastElementOf } from './client-address'
import { authOptions } from './next-auth'

/** The company that a member of several works in. Ignored unless the member belongs to that company. */
export const companyCookie = 'referral-desk.company'

export interface Session {
  /** The context for use cases, with the staff member as the actor. */
  context: ServiceContext
  sessionId: string
  person: { userId: string; name: string; email: string; role: Role }
  /** Every company that the staff member belongs to. */
  companies: Company[]
}

/** The session of the request, or undefined. Session and role are read from the database on each request. */
export const findSession = cache(async (): Promise<Session | undefined> => {
  const signedIn = await getServerSession(authOptions())
  if (!signedIn?.sessionId) return undefined
  const now = new Date()
  const members = await listMembershipsOfSession(store(), signedIn.sessionId, now)
  const chosen = (await cookies()).get(companyCookie)?.value
  const member = members.find(({ company }) => company.id === chosen) ?? members[0]
  if (!member) return undefined
  const { userId, name, email, role, company, lastSeenAt } = member
  recordUse(signedIn.sessionId, lastSeenAt, now)
  return {
    context: {
      scope: forCompany(store(), company),
      actor: { type: 'staff', userId, role, address: await addressOfRequest() },
      now,
      requestId: crypto.randomUUID(),
    },
    sessionId: signedIn.sessionId,
    person: { userId, name, email, role },
    companies: members.map((each) => each.company),
  }
})

/** Whether the request has a session of someone who is no longer a member of a company. */
export async function isFormerMember(): Promise<boolean> {
  const signedIn = await getServerSession(authOptions())
  if (!signedIn?.sessionId) return false
  const userId = await findUserOfSession(store(), signedIn.sessionId, new Date())
  return userId !== undefined && !(await hasCompany(store(), userId))
}

async function addressOfRequest(): Promise<string | undefined> {
  const address = lastElementOf((await headers()).get('x-forwarded-for'))
  return address && clientAddressOf(address)
}

const lastSeenPrecisionMs = 5 * 60_000

/** Records that a session was used. A failed write does not fail the request. */
function recordUse(sessionId: string, lastSeenAt: Date | null, now: Date): void {
  if (lastSeenAt && now.getTime() - lastSeenAt.getTime() < lastSeenPrecisionMs) return
  touchSession(store(), sessionId, now, lastSeenPrecisionMs).catch((error: unknown) =>
    log().warn({ error: loggable(error) }, 'recording the use of a session failed'),
  )
}

/**
 * The session of the request. Without one, redirects to set-up or to sign-in, which returns to `path` (by default the
 * requested page) and tells a former member why the session ended.
 */
export async function requireSession(path?: string): Promise<Session> {
  const session = await findSession()
  if (session) return session
  if (!(await isSetUp())) redirect('/setup')
  if (await isFormerMember()) redirect('/sign-in?error=no_company')
  // Under `next dev` there is no such header, and sign-in leads to the overview.
  const returnPath = path ?? (await headers()).get('x-page-path') ?? '/'
  redirect(returnPath === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(returnPath)}`)
}

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { listMembershipsOfSession } from '@/db/queries/authentication'
import { forCompany, type Company } from '@/db/scope'
import type { Role } from '@/domain/company/permissions'
import type { ServiceContext } from '@/server/context'
import { isSetUp } from '@/server/services/company/is-set-up'
import { store } from '@/server/store'
import { authOptions } from './next-auth'

/** Names the company that a person with several is working in; honoured only for a company the person belongs to. */
export const companyCookie = 'referral-desk.company'

export interface Session {
  /** What use cases need, with the person as the actor. */
  context: ServiceContext
  sessionId: string
  person: { userId: string; name: string; email: string; role: Role }
  /** All companies the person belongs to. */
  companies: Company[]
}

/** The signed-in person at the desk, or undefined. Session and role are read from the database at each request. */
export const findSession = cache(async (): Promise<Session | undefined> => {
  const signedIn = await getServerSession(authOptions())
  if (!signedIn?.sessionId) return undefined
  const now = new Date()
  const members = await listMembershipsOfSession(store(), signedIn.sessionId, now)
  const chosen = (await cookies()).get(companyCookie)?.value
  const member = members.find(({ company }) => company.id === chosen) ?? members[0]
  if (!member) return undefined
  const { userId, name, email, role, company } = member
  return {
    context: {
      scope: forCompany(store(), company),
      actor: { type: 'staff', userId, role },
      now,
      requestId: crypto.randomUUID(),
    },
    sessionId: signedIn.sessionId,
    person: { userId, name, email, role },
    companies: members.map((each) => each.company),
  }
})

/** The signed-in person at the desk; sends everybody else to set-up or sign-in, and back to `path` afterwards. */
export async function requireSession(path = '/'): Promise<Session> {
  const session = await findSession()
  if (session) return session
  if (!(await isSetUp())) redirect('/setup')
  redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}

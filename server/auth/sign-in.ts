import { findUserByEmailKey, hasCompany } from '@/db/queries/authentication'
import { deleteSession, insertSession } from '@/db/queries/companies'
import { emailKeyOf } from '@/domain/company/setup'
import { store } from '@/server/store'
import { verifyPassword } from './password'
import { throttled } from './throttle'

export const sessionSeconds = 7 * 24 * 60 * 60

export type SignIn = { sessionId: string; userId: string } | 'wrong' | 'no_company' | 'too_many'

/**
 * Creates a session if the password is right and its account belongs to a company. `throttled` slows down guessing. Only
 * those who know the password learn that an account belongs to no company.
 */
export async function signIn(
  email: string,
  password: string,
  address: string,
  now = new Date(),
  browser: string | null = null,
): Promise<SignIn> {
  const emailKey = emailKeyOf(email)
  const user = await throttled(emailKey, address, async () => {
    const found = await findUserByEmailKey(store(), emailKey)
    return (await verifyPassword(password, found?.passwordHash)) ? found : undefined
  })
  if (user === 'too_many') return 'too_many'
  if (!user) return 'wrong'
  if (!(await hasCompany(store(), user.id))) return 'no_company'
  return { sessionId: await startSession(user.id, { address, browser }, now), userId: user.id }
}

async function startSession(
  userId: string,
  place: { address: string; browser: string | null },
  now: Date,
): Promise<string> {
  // Unlike other ids it is random, because it authenticates: it must not be guessable.
  const sessionId = crypto.randomUUID()
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000)
  await insertSession(store(), {
    id: sessionId,
    userId,
    ...place,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  })
  return sessionId
}

/** Ends a session; its cookie no longer authenticates. */
export async function endSession(sessionId: string): Promise<void> {
  await deleteSession(store(), sessionId)
}

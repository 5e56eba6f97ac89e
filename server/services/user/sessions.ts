import { deleteSessionOfUser, listSessionsOfUser } from '@/db/queries/companies'
import { store } from '@/server/store'

/** A user's sessions, the last used one first. */
export async function listSessions(userId: string, now = new Date()) {
  return await listSessionsOfUser(store(), userId, now)
}

/** Ends one of a user's sessions. Ending it again, or another user's, changes nothing. */
export async function endOneSession(userId: string, sessionId: string): Promise<void> {
  await deleteSessionOfUser(store(), userId, sessionId)
}

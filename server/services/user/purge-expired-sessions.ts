import { deleteExpiredSessions } from '@/db/queries/companies'
import { inSlices } from '@/server/services/in-slices'
import { store } from '@/server/store'

/** Deletes the sessions that have expired. */
export async function purgeExpiredSessions(now: Date): Promise<void> {
  await inSlices((limit) => deleteExpiredSessions(store(), now, limit))
}

import { deleteSessionsOfUser } from '@/db/queries/companies'
import { store } from '@/server/store'

/** Ends every session of a user, on every device. */
export async function signOutEverywhere(userId: string): Promise<void> {
  await deleteSessionsOfUser(store(), userId)
}

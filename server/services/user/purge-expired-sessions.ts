import { deleteExpiredAccountLinks } from '@/db/queries/account-links'
import { deleteExpiredSessions } from '@/db/queries/companies'
import { deleteExpiredInvitations } from '@/db/queries/invitations'
import { inSlices } from '@/server/services/in-slices'
import { store } from '@/server/store'

/** Deletes the sessions, one-time links and invitations that have expired. */
export async function purgeExpiredSessions(now: Date): Promise<void> {
  await inSlices((limit) => deleteExpiredSessions(store(), now, limit))
  await inSlices((limit) => deleteExpiredAccountLinks(store(), now, limit))
  await inSlices((limit) => deleteExpiredInvitations(store(), now, limit))
}

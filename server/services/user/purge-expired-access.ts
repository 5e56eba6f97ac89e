import { deleteExpiredAccountLinks } from '@/db/queries/account-links'
import { deleteExpiredSessions, deleteFormerMembers } from '@/db/queries/companies'
import { deleteExpiredInvitations } from '@/db/queries/invitations'
import { deleteExpiredPortalLinks } from '@/db/queries/portal-links'
import { daysAfter } from '@/domain/time'
import { inSlices } from '@/server/services/in-slices'
import { store } from '@/server/store'

/** How long an account without a company is kept, to tell its owner so at sign-in. */
const formerMemberDays = 30

/** Deletes the sessions, one-time links, invitations and portal links that have expired, and the accounts that left a company long ago. */
export async function purgeExpiredAccess(now: Date): Promise<void> {
  await inSlices((limit) => deleteExpiredSessions(store(), now, limit))
  await inSlices((limit) => deleteExpiredAccountLinks(store(), now, limit))
  await inSlices((limit) => deleteExpiredInvitations(store(), now, limit))
  await inSlices((limit) => deleteExpiredPortalLinks(store(), now, limit))
  await inSlices((limit) => deleteFormerMembers(store(), daysAfter(now, -formerMemberDays), limit))
}

import type { NewMailRow } from '@/db/queries/mails'
import type { Mail } from '@/server/mail/mail'
import { seal } from '@/server/secrets'

/**
 * A mail as a row to insert in the transaction of its link, whose hash is its id. It is sent from there until the link
 * expires or ends.
 */
export function sealedMail(mail: Mail, link: { tokenHash: string; expiresAt: Date }, now: Date): NewMailRow {
  const { tokenHash: id, expiresAt } = link
  return { id, sealedMail: seal(JSON.stringify(mail)), failedAttempts: 0, dueAt: now, expiresAt }
}

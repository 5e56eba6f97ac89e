import type { NewMailRow } from '@/db/queries/mails'
import { newId } from '@/domain/ids'
import type { Mail } from '@/server/mail/mail'
import { seal } from '@/server/secrets'

/** A mail as a row to insert in the transaction of its reason; it is sent from there until its link expires. */
export function sealedMail(mail: Mail, now: Date, expiresAt: Date): NewMailRow {
  return { id: newId(now), sealedMail: seal(JSON.stringify(mail)), failedAttempts: 0, dueAt: now, expiresAt }
}

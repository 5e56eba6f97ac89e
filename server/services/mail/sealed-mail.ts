import type { NewMailRow } from '@/db/queries/mails'
import { newId } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
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

const noticePrefix = 'notice-'

/** A mail without a link as a row. It is tried for a day. */
export function sealedNotice(mail: Mail, now: Date): NewMailRow {
  return sealedMail(mail, { tokenHash: noticePrefix + newId(now), expiresAt: daysAfter(now, 1) }, now)
}

/** Whether the mail with this id has no link. */
export function isNotice(id: string): boolean {
  return id.startsWith(noticePrefix)
}

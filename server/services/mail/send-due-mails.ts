import {
  deleteExpiredMails,
  deleteMail,
  hasLink,
  leaseDueMail,
  postponeMail,
  type MailRow,
} from '@/db/queries/mails'
import { log, loggable } from '@/server/log'
import { isRejected, sendMail, type Mail } from '@/server/mail/mail'
import { unseal } from '@/server/secrets'
import { inSlices } from '@/server/services/in-slices'
import { store } from '@/server/store'
import { isNotice } from './sealed-mail'

/** Longer than sending may take; when the process dies meanwhile, another one sends the mail after this time. */
const leaseMs = 60_000
const firstDelayMs = 5_000
const maxDelayMs = 15 * 60_000

/** The delay before the next attempt: 5 seconds, doubled by each further failure, up to 15 minutes. */
export function retryDelayMs(failedAttempts: number): number {
  return Math.min(firstDelayMs * 2 ** (failedAttempts - 1), maxDelayMs)
}

/** Sends every mail that is due, one after another, each at least once. Returns how many were due. */
export async function sendDueMails(now = () => new Date()): Promise<number> {
  for (let count = 0; ; count++) {
    const mail = await leaseDueMail(store(), now(), new Date(now().getTime() + leaseMs))
    if (!mail) return count
    await attempt(mail, now)
  }
}

async function attempt({ id, sealedMail, failedAttempts }: MailRow, now: () => Date): Promise<void> {
  const text = unseal(sealedMail)
  try {
    if (!isNotice(id) && !(await hasLink(store(), id)))
      log().info('a mail was dropped: its link was used or revoked')
    else if (text === undefined) log().warn('a mail was dropped: its encryption key was removed')
    else await sendMail(JSON.parse(text) as Mail)
    await deleteMail(store(), id)
  } catch (error) {
    if (isRejected(error)) {
      log().warn({ error: loggable(error) }, 'the mail server rejected a mail')
      return await deleteMail(store(), id)
    }
    log().warn({ error: loggable(error) }, 'sending a mail failed; will retry')
    const failures = failedAttempts + 1
    await postponeMail(store(), {
      id,
      failedAttempts: failures,
      dueAt: new Date(now().getTime() + retryDelayMs(failures)),
    })
  }
}

/** Deletes the mails whose link has expired. */
export async function purgeExpiredMails(now: Date): Promise<void> {
  await inSlices((limit) => deleteExpiredMails(store(), now, limit))
}

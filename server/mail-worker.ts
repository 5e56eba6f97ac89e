import { isMailSetUp } from './mail/mail'
import { repeat } from './repeat'
import { sendDueMails } from './services/mail/send-due-mails'

const pollMs = 1_000

/**
 * Starts to send mail, where it is set up. Returns a function that stops and waits for the mail in progress. Requests never
 * wait for the mail server (docs/adr/0015).
 */
export function startMailWorker(): () => Promise<void> {
  if (!isMailSetUp()) return async () => {}
  return repeat({
    work: async () => {
      await sendDueMails()
      return pollMs
    },
    retryMs: pollMs,
    problem: 'looking for mail',
  })
}

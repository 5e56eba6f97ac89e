import { levelOf, log, loggable } from './log'
import { isMailSetUp } from './mail/mail'
import { sendDueMails } from './services/mail/send-due-mails'

const pollMs = 1_000

/**
 * Starts to send mail, where it is set up. Returns a function that stops and waits for the mail in progress. Requests never
 * wait for the mail server (docs/adr/0015).
 */
export function startMailWorker(): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running = Promise.resolve()
  const poll = () => {
    running = sendDueMails()
      .then(() => undefined)
      .catch((error: unknown) =>
        log()[levelOf(error)]({ error: loggable(error) }, 'looking for mail failed; will retry'),
      )
      .finally(() => {
        if (!stopped) timer = setTimeout(poll, pollMs).unref()
      })
  }
  if (isMailSetUp()) poll()
  return () => {
    stopped = true
    clearTimeout(timer)
    return running
  }
}

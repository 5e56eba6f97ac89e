import { systemContext } from './auth/authenticate'
import { levelOf, log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { announcePayable } from './services/bonus/announce-payable'
import { purgeExpiredAuditEntries } from './services/audit/retention'
import { purgeExpiredEvents } from './services/event/purge-expired-events'
import { purgeEndedWindows } from './services/limit-window/purge-ended-windows'
import { purgeJobInputs } from './services/job/job-input'
import { purgeOldJobs } from './services/job/purge-old-jobs'
import { purgeExpiredMails } from './services/mail/send-due-mails'
import { purgeExpiredAnswers } from './services/idempotency/purge-expired-answers'
import { hashNames } from './services/kyc/hash-identity'
import { purgeExpiredProviderEvents } from './services/kyc/provider-event'
import { settleRuns } from './services/payment-run/settle-run'
import { storeAttempts } from './services/referral-code/attempts'
import { expireReferrals } from './services/referral/expire-referrals'
import { purgeExpiredRequests } from './services/request-log/purge-expired-requests'
import { purgeExpiredAccess } from './services/user/purge-expired-access'
import { purgeExpiredDeliveries } from './services/webhook/purge-expired-deliveries'

const intervalMs = 60_000

/**
 * Runs maintenance every minute: expires pending referrals, announces bonuses whose hold has ended, completes payment runs,
 * stores attempts to use expired codes, hashes names, and purges expired sessions, links, mails and limits, old idempotent
 * responses, deliveries, events, provider events, logged requests, audit entries and jobs, and the files that jobs have read.
 * A run that takes longer delays the next. Every process does this: each slice finds its rows in its own transaction, so
 * processes that meet repeat nothing. Returns a function that stops it.
 */
export function startMaintenance(): () => void {
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    runMaintenance()
      .catch((error: unknown) =>
        log()[levelOf(error)]({ error: loggable(error) }, 'maintenance failed; will retry'),
      )
      .finally(() => (isRunning = false))
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function runMaintenance(): Promise<void> {
  // First: after a move, limits still count, but the database rejects the other purges.
  await purgeEndedWindows(new Date())
  await purgeExpiredAccess(new Date())
  await purgeExpiredMails(new Date())
  for (const company of await listCompanies()) {
    const context = systemContext(company)
    await expireReferrals(context)
    await announcePayable(context)
    await settleRuns(context)
    await storeAttempts(context)
    await hashNames(context)
    await purgeExpiredAnswers(context)
    await purgeExpiredAuditEntries(context)
    await purgeExpiredDeliveries(context)
    await purgeExpiredEvents(context)
    await purgeExpiredProviderEvents(context)
    await purgeExpiredRequests(context)
    await purgeJobInputs(context)
    await purgeOldJobs(context)
  }
}

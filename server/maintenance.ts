import { systemContext } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { purgeExpiredAnswers } from './services/idempotency/purge-expired-answers'
import { purgeExpiredProviderEvents } from './services/kyc/provider-event'
import { expireReferrals } from './services/referral/expire-referrals'
import { purgeExpiredRequests } from './services/request-log/purge-expired-requests'
import { purgeExpiredDeliveries } from './services/webhook/purge-expired-deliveries'

const intervalMs = 60_000

/**
 * Runs maintenance every minute: expires pending referrals, and purges old idempotent responses, deliveries,
 * provider events and logged requests. Returns a function that stops it.
 */
export function startMaintenance(): () => void {
  const timer = setInterval(() => {
    runMaintenance().catch((error: unknown) =>
      log().warn({ error: loggable(error) }, 'maintenance failed; will retry'),
    )
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function runMaintenance(): Promise<void> {
  for (const company of await listCompanies()) {
    const context = systemContext(company)
    await expireReferrals(context)
    await purgeExpiredAnswers(context)
    await purgeExpiredDeliveries(context)
    await purgeExpiredProviderEvents(context)
    await purgeExpiredRequests(context)
  }
}

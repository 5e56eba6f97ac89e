import { systemContext } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { purgeExpiredAnswers } from './services/idempotency/purge-expired-answers'
import { purgeExpiredProviderEvents } from './services/kyc/provider-event'
import { expireReferrals } from './services/referral/expire-referrals'
import { purgeExpiredRequests } from './services/request-log/purge-expired-requests'
import { purgeExpiredDeliveries } from './services/webhook/purge-expired-deliveries'

const intervalMs = 60_000

/** Does what falls due by itself, every minute until the function it gives is called: pending referrals expire, old answers, deliveries, provider events and logged calls go. */
export function startMaintenance(): () => void {
  const timer = setInterval(() => {
    runMaintenance().catch((error: unknown) =>
      log().warn({ error: loggable(error) }, 'housekeeping failed; it will be tried again'),
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

import { contextOfSystem } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { forgetAnswers } from './services/idempotency/forget-answers'
import { forgetProviderEvents } from './services/kyc/provider-event'
import { expireReferrals } from './services/referral/expire-referrals'
import { forgetRequests } from './services/request-log/forget-requests'
import { forgetDeliveries } from './services/webhook/forget-deliveries'

const intervalMs = 60_000

/** Does what falls due by itself, every minute until the function it gives is called: pending referrals expire, old answers, deliveries, provider events and logged calls go. */
export function startHousekeeping(): () => void {
  const timer = setInterval(() => {
    keepHouse().catch((error: unknown) =>
      log().warn({ error: loggable(error) }, 'housekeeping failed; it will be tried again'),
    )
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function keepHouse(): Promise<void> {
  for (const company of await listCompanies()) {
    const context = contextOfSystem(company)
    await expireReferrals(context)
    await forgetAnswers(context)
    await forgetDeliveries(context)
    await forgetProviderEvents(context)
    await forgetRequests(context)
  }
}

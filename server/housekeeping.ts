import { contextOfSystem } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { expireReferrals } from './services/referral/expire-referrals'

const intervalMs = 60_000

/** Does what falls due by itself, every minute until the function it gives is called: pending referrals expire. */
export function startHousekeeping(): () => void {
  const timer = setInterval(() => {
    keepHouse().catch((error: unknown) => log().warn({ error: loggable(error) }, 'housekeeping failed; it will be tried again'))
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function keepHouse(): Promise<void> {
  for (const company of await listCompanies()) await expireReferrals(contextOfSystem(company))
}

/**
 * Starts one person's identity check with a code so many times, all at once, and prints `started` or the reason against the
 * code for each: `start-person <companyId> <userId> <code> <times>`.
 */
import { findCompany } from '@/db/queries/authentication'
import { isDomainError } from '@/domain/errors'
import { kycStart } from '@/domain/kyc/verification'
import { systemContext } from '@/server/auth/authenticate'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

const [companyId, userId, referralCode, times] = process.argv.slice(2) as [string, string, string, string]
const context = systemContext((await findCompany(store(), companyId))!)
const input = kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', referralCode })

async function start(): Promise<void> {
  try {
    await startKyc(context, input)
    console.log('started')
  } catch (error) {
    if (!isDomainError(error)) throw error
    if (error.code === 'UNAVAILABLE') await start()
    else console.log(error.details.violations?.map(({ reason }) => reason).join() ?? error.code)
  }
}

await awaitStart()
await Promise.all(Array.from({ length: Number(times) }, start))
await store().close()

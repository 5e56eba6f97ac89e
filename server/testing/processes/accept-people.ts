/**
 * Accepts each of these people so many times, all at once, and prints each user id as it is acknowledged; trying again while
 * the database is busy, as a client would: `accept-people <companyId> <times> <userId>…`.
 */
import { findCompany } from '@/db/queries/authentication'
import { isDomainError } from '@/domain/errors'
import { systemContext } from '@/server/auth/authenticate'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

const [companyId, times, ...userIds] = process.argv.slice(2) as [string, string, ...string[]]
const context = systemContext((await findCompany(store(), companyId))!)

async function accept(userId: string): Promise<void> {
  try {
    await decideKyc(context, {
      userId,
      decision: 'ACCEPT',
      subStatus: undefined,
      participantId: undefined,
      account: undefined,
    })
    console.log(userId)
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'UNAVAILABLE') throw error
    await accept(userId)
  }
}

await awaitStart()
await Promise.all(Array.from({ length: Number(times) }, () => userIds.map(accept)).flat())
await store().close()

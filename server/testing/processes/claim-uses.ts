/** Claims uses of a code, all at once, and prints how many were counted: `claim-uses <companyId> <code> <times>`. */
import { findCompany } from '@/db/queries/authentication'
import { contextOfSystem } from '@/server/auth/authenticate'
import { recordReferralCodeUse } from '@/server/services/referral-code/record-use'
import { store } from '@/server/store'
import { awaitStart } from './await-start'

const [companyId, code, times] = process.argv.slice(2) as [string, string, string]
const company = await findCompany(store(), companyId)
await awaitStart()
const uses = await Promise.all(Array.from({ length: Number(times) }, () => recordReferralCodeUse(contextOfSystem(company!), code)))
console.log(uses.filter(({ recorded }) => recorded).length)
await store().close()

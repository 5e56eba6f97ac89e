/** Claims uses of a code, all at once, and prints how many were counted: `claim-uses <companyId> <code> <times>`. */
import { findCompany } from '@/db/queries/authentication'
import { systemContext } from '@/server/auth/authenticate'
import { store } from '@/server/store'
import { useCode } from '../company'
import { awaitStart } from './await-start'

const [companyId, code, times] = process.argv.slice(2) as [string, string, string]
const company = await findCompany(store(), companyId)
await awaitStart()
console.log(await useCode(systemContext(company!), code, Number(times)))
await store().close()

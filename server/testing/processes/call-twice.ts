/** Lists codes, waits, lists them again, and prints the status of both answers: `call-twice <apiKey>`. */
import { store } from '@/server/store'
import { ask, bearer } from '../api'
import { awaitStart } from './await-start'

const [apiKey] = process.argv.slice(2) as [string]
const call = async () =>
  console.log((await ask({ path: '/v1/kyc/referral-codes', headers: bearer(apiKey) })).status)
await call()
await awaitStart()
await call()
await store().close()

/**
 * Validates a code without a token, again and again, and prints how many calls were accepted:
 * `validate-code <companyId> <code> <address> <times>`.
 */
import { store } from '@/server/store'
import { ask } from '../api'
import { awaitStart } from './await-start'

const [companyid, code, address, times] = process.argv.slice(2) as [string, string, string, string]
await awaitStart()
let acceptedCount = 0
for (let call = 0; call < Number(times); call++) {
  const { status } = await ask({
    path: '/gafapay/v3/reward_promotion/validate_referral_code',
    method: 'POST',
    headers: { companyid },
    body: { referral_code: code, user_type: 2 },
    address,
  })
  if (status === 200) acceptedCount++
}
console.log(acceptedCount)
await store().close()

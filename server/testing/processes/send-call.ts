/**
 * Creates a code with the same Idempotency-Key so many times, all at once, and prints each answer:
 * `send-call <apiKey> <idempotencyKey> <code> <times>`.
 */
import { store } from '@/server/store'
import { ask, bearer } from '../api'
import { awaitStart } from './await-start'

const [apiKey, name, referralCode, times] = process.argv.slice(2) as [string, string, string, string]
await awaitStart()
const answers = await Promise.all(
  Array.from({ length: Number(times) }, () =>
    ask({
      path: '/v1/kyc/referral-codes',
      method: 'POST',
      headers: { ...bearer(apiKey), 'idempotency-key': name },
      body: { userId: 'user_1', referralCode },
    }),
  ),
)
for (const { status, text, headers } of answers)
  console.log(status, text, headers.has('idempotent-replayed') ? 'replayed' : 'first')
await store().close()

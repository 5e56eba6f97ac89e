/** Creates codes without end, several at a time, and prints each once it is acknowledged: `create-codes <companyId> <prefix>`. */
import { findCompany } from '@/db/queries/authentication'
import { systemContext } from '@/server/auth/authenticate'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { store } from '@/server/store'

const writers = 8
const [companyId, prefix] = process.argv.slice(2) as [string, string]
const company = await findCompany(store(), companyId)
const context = systemContext(company!)

await Promise.all(
  Array.from({ length: writers }, async (_, writer) => {
    for (let index = 0; ; index++) {
      const referralCode = `${prefix}-${writer}-${index}`
      await createReferralCode(context, { userId: 'user_1', referralCode, category: prefix })
      console.log(referralCode)
    }
  }),
)

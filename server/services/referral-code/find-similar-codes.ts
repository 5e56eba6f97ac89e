import { listReferralCodesByKey } from '@/db/queries/referral-codes'
import { similarCodeKeys } from '@/domain/referral-code/similar-codes'
import { authorize, type ServiceContext } from '@/server/context'

const maxSuggestions = 3
const keysPerStatement = 500

/**
 * At most three of the company's codes, in any state, that a person may have meant by a text that is none of them
 * (`similarCodeKeys`), the likeliest first. Throws PERMISSION_DENIED.
 */
export async function findSimilarCodes(context: ServiceContext, text: string): Promise<string[]> {
  authorize(context, 'referral_codes:read')
  const keys = similarCodeKeys(text)
  return await context.scope.read(async (scope) => {
    const found: string[] = []
    for (let start = 0; start < keys.length && found.length < maxSuggestions; start += keysPerStatement) {
      const slice = keys.slice(start, start + keysPerStatement)
      const codes = new Map(
        (await listReferralCodesByKey(scope, slice)).map(({ codeKey, code }) => [codeKey, code]),
      )
      found.push(...slice.flatMap((key) => codes.get(key) ?? []))
    }
    return found.slice(0, maxSuggestions)
  })
}

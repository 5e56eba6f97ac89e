import { authorize, type ServiceContext } from '@/server/context'
import { categoryIdFor } from '@/server/services/category/internal'
import { insertCodes } from '@/server/services/referral-code/insert-codes'
import { newCampaignCode } from '@/server/services/referral-code/internal'
import { transaction } from '@/server/services/transaction'

const codesPerBatch = 500
const partnersCount = 1000
const categoriesCount = 12

/**
 * Creates `count` codes of 1,000 partners in 12 categories, some hundreds in each transaction. `onBatch` receives how many a
 * batch created. Throws PERMISSION_DENIED.
 */
export async function createBulkCodes(
  context: ServiceContext,
  count: number,
  onBatch: (count: number) => void,
): Promise<void> {
  authorize(context, 'referral_codes:write')
  const prefix = `BULK-${context.now.getTime().toString(36).toUpperCase()}`
  for (let start = 0; start < count; start += codesPerBatch) {
    const size = Math.min(codesPerBatch, count - start)
    await transaction({ ...context, now: new Date() }, async (tx) => {
      const categories = Array.from({ length: categoriesCount }, (_, index) => `bulk_${index + 1}`)
      const ids: (string | null)[] = []
      for (const category of categories) ids.push(await categoryIdFor(tx, category))
      const codes = Array.from({ length: size }, (_, offset) => {
        const index = start + offset
        const userId = `bulk_user_${index % partnersCount}`
        const category = index % categoriesCount
        const code = newCampaignCode(`${prefix}-${index}`, { userId, categoryId: ids[category]! }, tx.now)
        return { ...code, category: categories[category]! }
      })
      await insertCodes(tx, codes)
    })
    onBatch(size)
  }
}

import type { ServiceContext } from '@/server/context'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'

const codesPerBatch = 500

/** Creates `count` codes of 1,000 partners in 12 categories. `onBatch` receives how many a batch created. */
export async function createBulkCodes(
  context: ServiceContext,
  count: number,
  onBatch: (count: number) => void,
): Promise<void> {
  const batch = context.now.getTime().toString(36).toUpperCase()
  for (let start = 0; start < count; start += codesPerBatch) {
    const indexes = Array.from(
      { length: Math.min(codesPerBatch, count - start) },
      (_, offset) => start + offset,
    )
    await Promise.all(
      indexes.map((index) =>
        createReferralCode(
          { ...context, now: new Date() },
          {
            userId: `bulk_user_${index % 1000}`,
            referralCode: `BULK-${batch}-${index}`,
            category: `bulk_${(index % 12) + 1}`,
          },
        ),
      ),
    )
    onBatch(indexes.length)
  }
}

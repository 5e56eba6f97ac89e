import { listPrograms } from '@/db/queries/programs'
import { newProgram } from '@/domain/program/program'
import { dayMs } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'
import { categoryIdFor } from '@/server/services/category/internal'
import { createProgram } from '@/server/services/program/create-program'
import { insertCodes } from '@/server/services/referral-code/insert-codes'
import { newCampaignCode } from '@/server/services/referral-code/internal'
import { transaction } from '@/server/services/transaction'
import { Outbox } from '@/server/services/webhook/outbox'

const codesPerBatch = 500
const categoriesCount = 12
/** Over how long the codes were created, and of how many of these days there are events. */
const historyDays = 395
const eventsDays = 7

/**
 * Creates codes in 12 categories, some hundreds in each transaction, as if during the last 13 months. A third belongs to each of
 * two programs, and a third to none. Every partner has a code, and some have many. `onBatch` receives how many a batch created.
 * Throws PERMISSION_DENIED.
 */
export async function createBulkCodes(
  context: ServiceContext,
  { codes: codesCount, partners: partnersCount }: { codes: number; partners: number },
  onBatch: (count: number) => void,
): Promise<void> {
  authorize(context, 'referral_codes:write')
  const nowMs = context.now.getTime()
  const prefix = `BULK-${nowMs.toString(36).toUpperCase()}`
  const historyAgo = new Date(nowMs - historyDays * dayMs)
  const programIds = codesCount ? await bulkPrograms({ ...context, now: historyAgo }) : []
  const names = Array.from({ length: categoriesCount }, (_, index) => `bulk_${index + 1}`)
  for (let start = 0; start < codesCount; start += codesPerBatch) {
    const size = Math.min(codesPerBatch, codesCount - start)
    const now = new Date(historyAgo.getTime() + (historyDays * dayMs * start) / codesCount)
    await transaction({ ...context, now }, async (tx) => {
      const categoryIds: (string | null)[] = []
      for (const category of names) categoryIds.push(await categoryIdFor(tx, category))
      const codes = Array.from({ length: size }, (_, offset) => {
        const index = start + offset
        const terms = {
          userId: `bulk_user_${partnerOf(index, partnersCount)}`,
          categoryId: categoryIds[index % categoriesCount]!,
          programId: programIds[index % 3] ?? null,
        }
        const category = names[index % categoriesCount]!
        return { ...newCampaignCode(`${prefix}-${index}`, terms, tx), category }
      })
      const hasEvents = now.getTime() > nowMs - eventsDays * dayMs
      await insertCodes(hasEvents ? tx : { ...tx, outbox: new Outbox(tx.company, now) }, codes)
    })
    onBatch(size)
  }
}

/** The partner of a code: the first of 10,000 partners has a hundredth of all codes. */
function partnerOf(index: number, partnersCount: number): number {
  if (index < partnersCount) return index
  // Multiples of the golden ratio spread evenly over 0 to 1, and squares are mostly small.
  return Math.floor(partnersCount * ((index * 0.618_033_988_75) % 1) ** 2)
}

/** The ids of two programs, one of them with a hold. */
async function bulkPrograms(context: ServiceContext): Promise<string[]> {
  const bonusOf = (value: string) => ({ rule: 'fixed', amount: { value } })
  const programs = [
    { name: 'Bulk', currency: 'USD', referrerBonus: bonusOf('50.00') },
    { name: 'Bulk, with a hold', currency: 'EUR', referrerBonus: bonusOf('40.00'), holdDays: 14 },
  ]
  const existing = await context.scope.read(listPrograms)
  const ids: string[] = []
  for (const program of programs) {
    const found = existing.find(({ name }) => name === program.name)
    ids.push((found ?? (await createProgram(context, newProgram.parse(program)))).id)
  }
  return ids
}

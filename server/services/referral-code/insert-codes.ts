import { findPrograms } from '@/db/queries/programs'
import { insertReferralCodes, type NewReferralCodeRow } from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import type { Transaction } from '@/server/services/transaction'
import { toReferralCodeView } from './present'

/** A new code, and the name of its category. */
export type CodeToInsert = NewReferralCodeRow & { category: string | null }

/**
 * Adds codes, a slice at most, with their events and the totals of their categories and owners. Returns the ids of those that were added: a
 * code that is taken is skipped.
 */
export async function insertCodes(
  { scope, now, outbox, partners }: Transaction,
  codes: readonly CodeToInsert[],
): Promise<Set<string>> {
  const inserted = new Set(await insertReferralCodes(scope, codes))
  const added = codes.filter(({ id }) => inserted.has(id))
  const programs = await findPrograms(
    scope,
    added.map(({ programId }) => programId),
  )
  const counts = new Map<string | null, number>()
  for (const code of added) {
    outbox.add('referral_code.created', toReferralCodeView({ usedCount: 0, ...code }, programs, now))
    partners.addCodes(code.ownerId, 1)
    counts.set(code.categoryId, (counts.get(code.categoryId) ?? 0) + 1)
  }
  for (const [categoryId, count] of counts)
    await changeCategoryTotals(scope, categoryId, {
      codesCount: count,
      activeCodesCount: count,
      usedCount: 0,
    })
  return inserted
}

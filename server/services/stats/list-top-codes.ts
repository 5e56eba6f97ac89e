import { listReferralCodesById } from '@/db/queries/referral-codes'
import { listGroupStats, listTopGroups } from '@/db/queries/stats'
import type { ReadScope } from '@/db/scope'
import { rangesOf, type Days } from '@/domain/stats/period'

/** The codes with most approvals between two days, and how many each has. Codes without any are left out. */
export async function listTopCodes(scope: ReadScope, days: Days, limit: number) {
  const ranges = rangesOf('code', days)
  const ids = await listTopGroups(scope, ranges, limit)
  const approvedCounts = new Map<string, number>()
  for (const { groupKey, approved } of await listGroupStats(scope, ranges, ids))
    approvedCounts.set(groupKey, (approvedCounts.get(groupKey) ?? 0) + approved)
  const rows = new Map((await listReferralCodesById(scope, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const [row, approvedCount] = [rows.get(id), approvedCounts.get(id) ?? 0]
    return row && approvedCount > 0 ? [{ row, approvedCount }] : []
  })
}

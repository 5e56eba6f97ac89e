import { countAuditEntriesBefore, deleteAuditEntriesBefore } from '@/db/queries/audit-entries'
import { findCompanySettings, saveCompanySettings } from '@/db/queries/company-settings'
import type { AuditRetention } from '@/domain/audit/retention'
import { countUpTo, type BoundedCount } from '@/domain/bounded-count'
import { firstIdAt } from '@/domain/ids'
import { daysAfter } from '@/domain/time'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { transaction } from '@/server/services/transaction'

const maxCounted = 1_000

/** For how long the audit log keeps its entries, which the whole team may know. Throws PERMISSION_DENIED. */
export async function getAuditRetention(context: ServiceContext): Promise<AuditRetention> {
  authorize(context, 'team:read')
  return { days: (await context.scope.read(findCompanySettings))?.auditRetentionDays ?? null }
}

/** How many entries the next maintenance would delete with another retention. Throws PERMISSION_DENIED. */
export async function countExpiredAuditEntries(
  context: ServiceContext,
  { days }: AuditRetention,
): Promise<BoundedCount> {
  authorize(context, 'company:write')
  if (days === null) return { count: 0, more: false }
  const firstKept = firstIdAt(daysAfter(context.now, -days))
  return await context.scope.read((scope) =>
    countUpTo(maxCounted, (max) => countAuditEntriesBefore(scope, firstKept, max)),
  )
}

/** Sets for how long the audit log keeps its entries. Maintenance deletes the older ones. Throws PERMISSION_DENIED. */
export async function setAuditRetention(context: ServiceContext, { days }: AuditRetention): Promise<void> {
  authorize(context, 'company:write')
  await transaction(context, async ({ scope, now, audit }) => {
    const before = (await findCompanySettings(scope))?.auditRetentionDays ?? null
    await saveCompanySettings(scope, { auditRetentionDays: days, updatedAt: now })
    audit.add('company.updated', { auditRetentionDays: before }, { auditRetentionDays: days })
  })
}

/** Deletes the entries of the audit log that are older than the company keeps them. */
export async function purgeExpiredAuditEntries({ scope, now }: ServiceContext): Promise<void> {
  await inSlices((limit) =>
    scope.tx(async (writer) => {
      const { auditRetentionDays: days = null } = (await findCompanySettings(writer)) ?? {}
      return days === null
        ? 0
        : await deleteAuditEntriesBefore(writer, firstIdAt(daysAfter(now, -days)), limit)
    }),
  )
}

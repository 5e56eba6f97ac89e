import { and, desc } from 'drizzle-orm'
import { eq, lt } from '@/db/comparisons'
import { defineQueryByShape, filterNames, type Inputs } from '@/db/query'
import type { Schema } from '@/db/schema'
import { isByStaff } from '@/db/schema/referral-codes'
import type { ReadScope, WriteScope } from '@/db/scope'
import { pickColumns } from '@/db/scoped-tables'

export type AuditEntryRow = Schema['auditEntries']['$inferSelect']
export type NewAuditEntryRow = Omit<AuditEntryRow, 'companyId'>

/** An entry as the log lists it: also one that the row of a code holds, which knows no request. */
export type ListedAuditEntry = Omit<AuditEntryRow, 'companyId' | 'requestId'> & { requestId: string | null }

/** Adds entries, many with each statement. */
export async function insertAuditEntries(
  scope: WriteScope,
  entries: readonly NewAuditEntryRow[],
): Promise<void> {
  await scope.insertAll(scope.tables.auditEntries, entries)
}

/** Counts entries before the id, up to `max`. */
export async function countAuditEntriesBefore(scope: ReadScope, id: string, max: number): Promise<number> {
  const { auditEntries } = scope.tables
  const where = lt(auditEntries.id, id)
  return (await scope.select(auditEntries, { fields: { id: auditEntries.id }, where, limit: max }).execute())
    .length
}

/** Deletes at most `limit` entries before the id, and returns how many. */
export async function deleteAuditEntriesBefore(
  scope: WriteScope,
  id: string,
  limit: number,
): Promise<number> {
  const { auditEntries } = scope.tables
  return await scope.deleteSlice(auditEntries, {
    key: [auditEntries.id],
    where: lt(auditEntries.id, id),
    limit,
  })
}

export interface AuditEntryFilter {
  action?: AuditEntryRow['action'] | undefined
  actorId?: string | undefined
  subjectId?: string | undefined
}

const entryPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<AuditEntryFilter & { before: string }>,
    { filters, limit }: { filters: (keyof AuditEntryFilter)[]; limit: number },
  ) => {
    const { auditEntries } = scope.tables
    return scope.select(auditEntries, {
      where: and(
        ...filters.map((name) => eq(auditEntries[name], inputs[name])),
        lt(auditEntries.id, inputs.before),
      ),
      orderBy: [desc(auditEntries.id)],
      limit,
    })
  },
)

/**
 * At most `limit` rows before the id `before`. With a lower bound as well, SQLite would read all rows between the two instead of
 * using the index of a filter.
 */
export interface AuditPage {
  before: string
  limit: number
}

/** A page of entries, newest first. */
export async function listAuditEntries(
  scope: ReadScope,
  filter: AuditEntryFilter,
  { limit, before }: AuditPage,
): Promise<AuditEntryRow[]> {
  return await scope.run(entryPage({ filters: filterNames(filter), limit }), { ...filter, before })
}

export interface CreationFilter {
  /** A member of the team. */
  creatorId?: string | undefined
  codeKey?: string | undefined
}

const creationPage = defineQueryByShape(
  (
    scope: ReadScope,
    inputs: Inputs<CreationFilter & { before: string }>,
    { filters, limit }: { filters: (keyof CreationFilter)[]; limit: number },
  ) => {
    const { referralCodes } = scope.tables
    return scope.select(referralCodes, {
      fields: pickColumns(referralCodes, ['id', 'code', 'kind', 'createdAt', 'creatorType', 'creatorId']),
      where: and(
        ...filters.map((name) => eq(referralCodes[name], inputs[name])),
        filters.includes('creatorId') ? isByStaff : undefined,
        lt(referralCodes.id, inputs.before),
      ),
      orderBy: [desc(referralCodes.id)],
      limit,
    })
  },
)

/** A page of the creations of codes, newest first. */
export async function listCodeCreations(
  scope: ReadScope,
  filter: CreationFilter,
  { limit, before }: AuditPage,
) {
  return await scope.run(creationPage({ filters: filterNames(filter), limit }), { ...filter, before })
}

import {
  listAuditEntries as findPage,
  listCodeCreations,
  type AuditEntryFilter,
  type AuditPage,
  type ListedAuditEntry,
} from '@/db/queries/audit-entries'
import type { ReadScope } from '@/db/scope'
import { actionsOn, type AuditSubjectType } from '@/domain/audit/action'
import type { NamedAuditActor } from '@/domain/audit/actor'
import { firstIdAt } from '@/domain/ids'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { namesOf } from '@/server/services/names-of'
import { openCursor, sealCursor } from '@/server/services/paging'

/** An entry of the audit log with the present name of who made the change. */
export type AuditEntry = ListedAuditEntry & { actor: NamedAuditActor }

interface AuditLogFilter extends AuditEntryFilter {
  subjectType?: AuditSubjectType | undefined
  from?: Date | undefined
  /** The first moment that no longer matches. */
  before?: Date | undefined
}

interface Page {
  filter: AuditLogFilter
  cursor?: string | undefined
  limit: number
}

/** Sorts after every id that begins with a time (`newId`). */
const afterAllIds = '8'

/**
 * One page of the audit log, newest first (docs/api-contract.md, section 6; docs/adr/0029). Throws INVALID_ARGUMENT for a cursor
 * of another list; PERMISSION_DENIED.
 */
export async function listAuditEntries(
  context: ServiceContext,
  { filter: { from, before, ...filter }, cursor, limit }: Page,
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  authorize(context, 'audit_log:read')
  const { company, read } = context.scope
  const { action, actorId, subjectType, subjectId } = filter
  const binding = ['audit log', company.id, action, actorId, subjectType, subjectId, from, before]
  const end = before ? firstIdAt(before) : afterAllIds
  const page = {
    before: cursor === undefined ? end : (openCursor(binding, cursor)[0] as string),
    limit: limit + 1,
  }
  const start = from ? firstIdAt(from) : ''
  return await read(async (scope) => {
    const found = await creationsOf(scope, filter, page)
    for (const each of indexedFilters(filter)) found.push(...(await findPage(scope, each, page)))
    const rows = found.filter(({ id }) => id >= start).sort((one, other) => (one.id < other.id ? 1 : -1))
    const entries = await namePeople(scope, rows.slice(0, limit))
    return { entries, nextCursor: rows.length > limit ? sealCursor(binding, [entries.at(-1)!.id]) : null }
  })
}

/** The filters whose rows together match. A kind of subject has no index, but each of its actions has one. */
function indexedFilters({ subjectType, ...filter }: AuditLogFilter): AuditEntryFilter[] {
  if (!subjectType) return [filter]
  return actionsOn(subjectType)
    .filter((action) => !filter.action || filter.action === action)
    .map((action) => ({ ...filter, action }))
}

/** The entries that creations of codes have in their rows. */
async function creationsOf(
  scope: ReadScope,
  { action = 'referral_code.created', actorId, subjectType = 'referral_code', subjectId }: AuditLogFilter,
  page: AuditPage,
): Promise<ListedAuditEntry[]> {
  if (action !== 'referral_code.created' || subjectType !== 'referral_code') return []
  const codeKey = subjectId === undefined ? undefined : codeKeyOf(subjectId)
  const codes = await listCodeCreations(scope, { creatorId: actorId, codeKey }, page)
  return codes.map(({ id, code, kind, createdAt, creatorType, creatorId }) => ({
    id,
    at: createdAt,
    actorType: creatorType,
    actorId: creatorId,
    action,
    subjectType,
    subjectId: code,
    subjectName: null,
    before: null,
    after: { kind },
    requestId: null,
    address: null,
  }))
}

/** Adds the present names of those who made the changes, and of the members who were changed. */
async function namePeople(scope: ReadScope, rows: readonly ListedAuditEntry[]): Promise<AuditEntry[]> {
  const actors = rows.map(({ actorType, actorId }) => ({ type: actorType, id: actorId }))
  const members = rows.map(({ subjectType, subjectId }) =>
    subjectType === 'member'
      ? ({ type: 'staff', id: subjectId } as const)
      : ({ type: 'system', id: null } as const),
  )
  const names = await namesOf(scope, [...actors, ...members])
  return rows.map((row, index) => ({
    ...row,
    actor: { ...actors[index]!, name: names[index]! },
    subjectName: row.subjectName ?? names[rows.length + index]!,
  }))
}

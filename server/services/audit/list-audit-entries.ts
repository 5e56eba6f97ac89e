import {
  listAuditEntries as findPage,
  type AuditEntryFilter,
  type AuditEntryRow,
} from '@/db/queries/audit-entries'
import type { ReadScope } from '@/db/scope'
import { actionsOn, type AuditAction } from '@/domain/audit/action'
import type { NamedAuditActor } from '@/domain/audit/actor'
import { firstIdAt } from '@/domain/ids'
import { authorize, type ServiceContext } from '@/server/context'
import { namesOf } from '@/server/services/names-of'
import { openCursor, sealCursor } from '@/server/services/paging'

/** An entry of the audit log with the present name of who made the change. */
export type AuditEntry = AuditEntryRow & { actor: NamedAuditActor }

interface Page {
  /** `before` is the first moment that no longer matches. */
  filter: AuditEntryFilter & { from?: Date | undefined; before?: Date | undefined }
  cursor?: string | undefined
  limit: number
}

/** Sorts after every id. */
const afterAllIds = 'g'

/**
 * One page of the audit log, newest first (docs/api-contract.md, section 6). Throws INVALID_ARGUMENT for a cursor of another list;
 * PERMISSION_DENIED.
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
    from: from ? firstIdAt(from) : '',
    before: cursor === undefined ? end : (openCursor(binding, cursor)[0] as string),
    limit: limit + 1,
  }
  return await read(async (scope) => {
    const found: AuditEntryRow[] = []
    for (const each of indexedFilters(filter))
      found.push(...(await findPage(scope, { filter: each, ...page })))
    const rows = found.sort((one, other) => (one.id < other.id ? 1 : -1))
    const entries = await nameActors(scope, rows.slice(0, limit))
    return { entries, nextCursor: rows.length > limit ? sealCursor(binding, [entries.at(-1)!.id]) : null }
  })
}

/** A kind of subject has no index, but each of its actions has one. */
function indexedFilters(filter: AuditEntryFilter): AuditEntryFilter[] {
  const { action, subjectType, subjectId } = filter
  if (!subjectType || subjectId !== undefined || action) return [filter]
  return actionsOn(subjectType).map((each: AuditAction) => ({ ...filter, action: each }))
}

async function nameActors(scope: ReadScope, rows: readonly AuditEntryRow[]): Promise<AuditEntry[]> {
  const actors = rows.map(({ actorType, actorId }) => ({ type: actorType, id: actorId }))
  const names = await namesOf(scope, actors)
  return rows.map((row, index) => ({ ...row, actor: { ...actors[index]!, name: names[index]! } }))
}

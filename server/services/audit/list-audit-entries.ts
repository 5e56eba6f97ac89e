import {
  listAuditEntries as findPage,
  listCodeCreations,
  type AuditEntryFilter,
  type AuditPage,
  type ListedAuditEntry,
} from '@/db/queries/audit-entries'
import type { ReadScope } from '@/db/scope'
import type { NamedAuditActor } from '@/domain/audit/actor'
import { firstIdAt } from '@/domain/ids'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { namesOf } from '@/server/services/names-of'
import { openCursor, sealCursor } from '@/server/services/paging'

/** An entry of the audit log with the present name of who made the change. */
export type AuditEntry = ListedAuditEntry & { actor: NamedAuditActor }

interface Page {
  /** `before` is the first moment that no longer matches. */
  filter: AuditEntryFilter & { from?: Date | undefined; before?: Date | undefined }
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
    from: from ? firstIdAt(from) : '',
    before: cursor === undefined ? end : (openCursor(binding, cursor)[0] as string),
    limit: limit + 1,
  }
  return await read(async (scope) => {
    const found = [...(await creationsOf(scope, filter, page)), ...(await findPage(scope, filter, page))]
    const rows = found.sort((one, other) => (one.id < other.id ? 1 : -1))
    const entries = await nameActors(scope, rows.slice(0, limit))
    return { entries, nextCursor: rows.length > limit ? sealCursor(binding, [entries.at(-1)!.id]) : null }
  })
}

/** The entries that creations of codes have in their rows. */
async function creationsOf(
  scope: ReadScope,
  { action = 'referral_code.created', actorId, subjectType = 'referral_code', subjectId }: AuditEntryFilter,
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

async function nameActors(scope: ReadScope, rows: readonly ListedAuditEntry[]): Promise<AuditEntry[]> {
  const actors = rows.map(({ actorType, actorId }) => ({ type: actorType, id: actorId }))
  const names = await namesOf(scope, actors)
  return rows.map((row, index) => ({ ...row, actor: { ...actors[index]!, name: names[index]! } }))
}

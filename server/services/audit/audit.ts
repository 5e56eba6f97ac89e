import { insertAuditEntries, type NewAuditEntryRow } from '@/db/queries/audit-entries'
import type { Company, WriteScope } from '@/db/scope'
import { subjectTypeOf, type AuditAction, type AuditSubjectType } from '@/domain/audit/action'
import { newId } from '@/domain/ids'
import { actorIdOf, type ServiceContext } from '@/server/context'
import { Masked } from './masked'
import { subjects, type AuditSubject, type RowOfSubject } from './subjects'

type Fields = AuditSubject['fields']
type RowOf<Action extends AuditAction> = RowOfSubject<
  Action extends `${infer Type extends AuditSubjectType}.${string}` ? Type : never
>

/** The audit entries of one transaction. Written by `transaction` at its end (docs/adr/0027). */
export class Audit {
  private readonly entries: NewAuditEntryRow[] = []

  constructor(
    private readonly company: Company,
    private readonly context: Pick<ServiceContext, 'actor' | 'now' | 'requestId' | 'initiator'>,
  ) {}

  /**
   * Adds an entry about a row: null before it exists and after it is gone. Of one that exists before and after, the entry has the
   * fields that differ; an update in which none does leaves no entry.
   */
  add<Action extends AuditAction>(
    action: Action,
    before: RowOf<Action> | null,
    after: RowOf<Action> | null,
  ): void {
    const subjectType = subjectTypeOf(action)
    const present = subjects[subjectType] as (row: unknown, company: Company) => AuditSubject
    const [old, current] = [before, after].map((row) => row && present(row, this.company))
    const { id: subjectId, name: subjectName } = (current ?? old)!
    const changed = old && current && changedFields(old.fields, current.fields)
    if (changed?.length === 0 && action.endsWith('.updated')) return
    const { actor, now, requestId, initiator } = this.context
    this.entries.push({
      id: newId(now),
      at: now,
      actorType: initiator?.type ?? actor.type,
      actorId: initiator ? initiator.id : actorIdOf(actor),
      action,
      subjectType,
      subjectId,
      subjectName,
      before: old ? shown(old.fields, changed) : null,
      after: current ? shown(current.fields, changed) : null,
      requestId,
      address: actor.type === 'staff' ? (actor.address ?? null) : null,
    })
  }

  /** Writes the entries. */
  async flush(scope: WriteScope): Promise<void> {
    if (this.entries.length) await insertAuditEntries(scope, this.entries)
  }
}

function changedFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** The fields as they are stored: those with these names, or all that are set. */
function shown(fields: Fields, names: readonly string[] | null | undefined): Fields {
  const stored: Fields = {}
  for (const name of names ?? Object.keys(fields)) {
    const value = fields[name]
    if (names || (value !== null && value !== undefined))
      stored[name] = value instanceof Masked ? value.shown : (value ?? null)
  }
  return stored
}

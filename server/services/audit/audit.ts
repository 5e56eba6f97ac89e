import { insertAuditEntries, type NewAuditEntryRow } from '@/db/queries/audit-entries'
import type { NewReferralCodeRow } from '@/db/queries/referral-codes'
import type { Company, WriteScope } from '@/db/scope'
import { subjectTypeOf, type AuditSubjectType, type RecordedAction } from '@/domain/audit/action'
import type { AuditActor } from '@/domain/audit/actor'
import { newId } from '@/domain/ids'
import { actorIdOf, type ServiceContext } from '@/server/context'
import { Masked } from './masked'
import { subjects, type AuditSubject, type RowOfSubject } from './subjects'

type Fields = AuditSubject['fields']
type RowOf<Action extends RecordedAction> = RowOfSubject<
  Action extends `${infer Type extends AuditSubjectType}.${string}` ? Type : never
>

/** The audit entries of one transaction. Written by `transaction` at its end (docs/adr/0029). */
export class Audit {
  private readonly entries: NewAuditEntryRow[] = []

  constructor(
    private readonly company: Company,
    private readonly context: Pick<ServiceContext, 'actor' | 'now' | 'requestId' | 'initiator'>,
  ) {}

  /**
   * Adds an entry about a row: null before it exists and after it is gone. Of one that exists before and after, the entry has the
   * fields that differ; an update in which none does leaves no entry. `details` are what the rows do not say; `by` is who makes the
   * change, if not the caller.
   */
  add<Action extends RecordedAction>(
    action: Action,
    before: RowOf<Action> | null,
    after: RowOf<Action> | null,
    { details, by = this.author }: { details?: Fields; by?: AuditActor } = {},
  ): void {
    const subjectType = subjectTypeOf(action)
    const present = subjects[subjectType] as (row: unknown, company: Company) => AuditSubject
    const [old, current] = [before, after].map((row) => row && present(row, this.company))
    const { id: subjectId, name: subjectName } = (current ?? old)!
    const changed = old && current && changedFields(old.fields, current.fields)
    if (changed?.length === 0 && action.endsWith('.updated')) return
    const { actor, now, requestId } = this.context
    const { type: actorType, id: actorId } = by
    this.entries.push({
      id: newId(now),
      at: now,
      actorType,
      actorId,
      action,
      subjectType,
      subjectId,
      subjectName,
      before: old ? shown(old.fields, changed) : null,
      after: current ? { ...shown(current.fields, changed), ...details } : null,
      requestId,
      address: actor.type === 'staff' ? (actor.address ?? null) : null,
    })
  }

  /** What the row of a new code says of its creation. */
  get creation(): Pick<NewReferralCodeRow, 'creatorType' | 'creatorId'> {
    const { type: creatorType, id: creatorId } = this.author
    return { creatorType, creatorId }
  }

  /** Who makes the changes. */
  private get author(): AuditActor {
    const { actor, initiator } = this.context
    return initiator ?? { type: actor.type, id: actorIdOf(actor) }
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

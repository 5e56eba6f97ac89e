/** The columns of the lists as CSV files: the fields of the API, in its order. */
import type { z } from 'zod'
import { actorTypeText } from '@/components/audit-log/actor-text'
import { actionLabels, subjectLabels } from '@/components/audit-log/audit-text'
import { fieldText, valueText } from '@/components/audit-log/audit-values'
import { shownStateOf } from '@/components/jobs/job-state'
import type { auditEntryOutput } from '@/server/wire/audit-entry'
import type { bonusOutput } from '@/server/wire/bonus'
import type { jobOutput } from '@/server/wire/job'
import type { partnerOutput } from '@/server/wire/partner'
import type { runLineOutput } from '@/server/wire/payment-run'
import type { referralOutput } from '@/server/wire/referral'
import type { referralCodeOutput } from '@/server/wire/referral-code'
import type { ListCsv } from './list-csv'

export const referralCodesCsv: ListCsv<z.input<typeof referralCodeOutput>> = {
  columns: {
    referralCode: ({ referralCode }) => referralCode,
    userId: ({ userId }) => userId,
    category: ({ category }) => category,
    kind: ({ kind }) => kind,
    status: ({ status }) => status,
    state: ({ state }) => state,
    usedCount: ({ usedCount }) => usedCount,
    maxUses: ({ maxUses }) => (maxUses === null ? null : String(maxUses)),
    startsAt: ({ startsAt }) => startsAt,
    expiresAt: ({ expiresAt }) => expiresAt,
    programId: ({ programId }) => programId,
    description: ({ description }) => description,
    metadata: ({ metadata }) => (Object.keys(metadata).length ? JSON.stringify(metadata) : null),
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  },
  figures: ['usedCount', 'maxUses'],
}

export const referralsCsv: ListCsv<z.input<typeof referralOutput>> = {
  columns: {
    id: ({ id }) => id,
    state: ({ state }) => state,
    reason: ({ reason }) => reason,
    heldFor: ({ heldFor }) => heldFor,
    userId: ({ userId }) => userId,
    referralCode: ({ referralCode }) => referralCode,
    referrerUserId: ({ referrerUserId }) => referrerUserId,
    programId: ({ programId }) => programId,
    category: ({ category }) => category,
    source: ({ source }) => source,
    createdAt: ({ createdAt }) => createdAt,
    expiresAt: ({ expiresAt }) => expiresAt,
    decidedAt: ({ decidedAt }) => decidedAt,
    reversedAt: ({ reversedAt }) => reversedAt,
  },
  figures: [],
}

export const bonusesCsv: ListCsv<z.input<typeof bonusOutput>> = {
  columns: {
    id: ({ id }) => id,
    state: ({ state }) => state,
    side: ({ side }) => side,
    userId: ({ userId }) => userId,
    amount: ({ amount }) => amount.value,
    currency: ({ amount }) => amount.currency,
    referralId: ({ referralId }) => referralId,
    programId: ({ programId }) => programId,
    bookedAt: ({ bookedAt }) => bookedAt,
    payableAt: ({ payableAt }) => payableAt,
    paidAt: ({ paidAt }) => paidAt,
    reversedAt: ({ reversedAt }) => reversedAt,
    recoverable: ({ recoverable }) => recoverable && recoverable.value,
    recoveredAt: ({ recoveredAt }) => recoveredAt,
    paymentRunId: ({ paymentRunId }) => paymentRunId,
    reference: ({ reference }) => reference,
    kind: ({ kind }) => kind,
    reason: ({ reason }) => reason,
  },
  figures: ['amount', 'recoverable'],
}

/** A partner in one of their currencies; without balance for one who has earned nothing. */
interface PartnerLine extends z.input<typeof partnerOutput> {
  tags: readonly string[] | null
  notes: string | null
  balance: z.input<typeof partnerOutput>['balances'][number] | undefined
}

export const partnersCsv: ListCsv<PartnerLine> = {
  columns: {
    userId: ({ userId }) => userId,
    displayName: ({ displayName }) => displayName,
    email: ({ email }) => email,
    tags: ({ tags }) => tags && tags.join(', '),
    codesCount: ({ codesCount }) => codesCount,
    usedCount: ({ usedCount }) => usedCount,
    pending: ({ referrals }) => referrals.pending,
    approved: ({ referrals }) => referrals.approved,
    rejected: ({ referrals }) => referrals.rejected,
    expired: ({ referrals }) => referrals.expired,
    reversed: ({ referrals }) => referrals.reversed,
    currency: ({ balance }) => balance?.currency ?? null,
    earned: ({ balance }) => balance?.earned ?? null,
    onHold: ({ balance }) => balance?.onHold ?? null,
    payable: ({ balance }) => balance?.payable ?? null,
    paid: ({ balance }) => balance?.paid ?? null,
    recoverable: ({ balance }) => balance?.recoverable ?? null,
    createdAt: ({ createdAt }) => createdAt,
    notes: ({ notes }) => notes,
  },
  figures: [
    'codesCount',
    'usedCount',
    'pending',
    'approved',
    'rejected',
    'expired',
    'reversed',
    'earned',
    'onHold',
    'payable',
    'paid',
    'recoverable',
  ],
}

export const runLinesCsv: ListCsv<z.input<typeof runLineOutput>> = {
  columns: {
    userId: ({ userId }) => userId,
    displayName: ({ displayName }) => displayName,
    amount: ({ amount }) => amount.value,
    currency: ({ amount }) => amount.currency,
    recovered: ({ recovered }) => recovered.value,
  },
  figures: ['amount', 'recovered'],
}

/** The state is that of the page, so that an undone job is not called done. */
export const jobsCsv: ListCsv<z.input<typeof jobOutput>> = {
  columns: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    state: shownStateOf,
    total: ({ total }) => (total === null ? null : String(total)),
    done: ({ done }) => String(done),
    failed: ({ failed }) => String(failed),
    createdAt: ({ createdAt }) => createdAt,
    startedAt: ({ startedAt }) => startedAt,
    endedAt: ({ endedAt }) => endedAt,
    createdBy: ({ createdBy }) => createdBy.name ?? createdBy.type,
    undoStartedAt: ({ undoStartedAt }) => undoStartedAt,
    undoneAt: ({ undoneAt }) => undoneAt,
    undone: ({ undone }) => String(undone),
    kept: ({ kept }) => String(kept),
    problem: ({ problem }) => problem,
  },
  figures: ['total', 'done', 'failed', 'undone', 'kept'],
}

type AuditEntryOutput = z.input<typeof auditEntryOutput>

/** In the words of the page. */
export const auditCsv: ListCsv<AuditEntryOutput> = {
  columns: {
    id: ({ id }) => id,
    at: ({ at }) => at,
    actorType: ({ actor }) => actorTypeText[actor.type],
    actorId: ({ actor }) => actor.id,
    actorName: ({ actor }) => actor.name,
    action: ({ action }) => actionLabels[action].label,
    subjectType: ({ subject }) => subjectLabels[subject.type].one,
    subjectId: ({ subject }) => subject.id,
    subjectName: ({ subject }) => subject.name,
    before: ({ subject, before }) => fieldsText(subject, before),
    after: ({ subject, after }) => fieldsText(subject, after),
    requestId: ({ requestId }) => requestId,
    address: ({ address }) => address,
  },
  figures: [],
}

/** Fields of an entry, one a line. */
function fieldsText(
  { type }: AuditEntryOutput['subject'],
  fields: AuditEntryOutput['before'],
): string | null {
  const lines = Object.entries(fields ?? {}).map(([name, value]) => {
    const field = { type, name }
    return `${fieldText(field)}: ${valueText(field, value)}`
  })
  return lines.join('\n') || null
}

import { countCodesNearProgramLimit, countCodesNeeding } from '@/db/queries/code-attention'
import type { ProgramRow } from '@/db/queries/programs'
import { countReferrals } from '@/db/queries/referral-pages'
import { countFailedDeliveries, listWebhookEndpoints, type WebhookEndpointRow } from '@/db/queries/webhooks'
import type { ReadScope } from '@/db/scope'
import { countUpTo, toBoundedCount, type BoundedCount } from '@/domain/bounded-count'
import { addDays, dayOf, startOfDay } from '@/domain/days'
import { programStopReasonsOf } from '@/domain/program/running'
import { codeAttentions, type CodeAttention } from '@/domain/referral-code/attention'
import { oldPendingDays } from '@/domain/referral/referral'
import { isAllowed, type ServiceContext } from '@/server/context'

type FailingEndpoint = Pick<
  WebhookEndpointRow,
  'id' | 'url' | 'status' | 'disabledReason' | 'failingSince'
> & {
  /** Deliveries that are not tried again. */
  failed: BoundedCount
}

/** What may need a decision by staff. Null is what the caller may not read. */
export interface Attention {
  codes: Record<CodeAttention, BoundedCount>
  /** The codes near or at the limit that their program sets for each code, by the program's id. */
  codesNearProgramLimit: Map<string, BoundedCount>
  /** Pending referrals that were created up to the day `until`. */
  oldReferrals: (BoundedCount & { until: string }) | null
  /** Endpoints that were disabled automatically, whose last attempt failed, or with failed deliveries. */
  endpoints: FailingEndpoint[] | null
}

const maxCounted = 100

/** Counts what may need a decision: each by an index that holds little else, and up to 100. */
export async function getAttention(
  scope: ReadScope,
  { actor, now, scope: { company } }: ServiceContext,
  programs: readonly ProgramRow[],
): Promise<Attention> {
  const codes = {} as Attention['codes']
  for (const attention of codeAttentions)
    codes[attention] = await countUpTo(maxCounted, (max) => countCodesNeeding(scope, attention, now, max))
  return {
    codes,
    codesNearProgramLimit: await countNearProgramLimits(scope, programs, now),
    oldReferrals: isAllowed(actor, 'referrals:read')
      ? await countOldReferrals(scope, now, company.timeZone)
      : null,
    endpoints: isAllowed(actor, 'webhooks:write') ? await listFailingEndpoints(scope) : null,
  }
}

async function countNearProgramLimits(
  scope: ReadScope,
  programs: readonly ProgramRow[],
  now: Date,
): Promise<Map<string, BoundedCount>> {
  const counts = new Map<string, BoundedCount>()
  // A program that is stopped itself stops its codes, too.
  const isStopped = (id: string) =>
    programs.some((program) => program.id === id && programStopReasonsOf(program, now).length > 0)
  for (const { programId, count } of await countCodesNearProgramLimit(scope, now, maxCounted + 1))
    if (count > 0 && !isStopped(programId)) counts.set(programId, toBoundedCount(maxCounted, count))
  return counts
}

async function countOldReferrals(
  scope: ReadScope,
  now: Date,
  timeZone: string,
): Promise<Attention['oldReferrals']> {
  const until = addDays(dayOf(now, timeZone), -oldPendingDays - 1)
  const before = startOfDay(addDays(until, 1), timeZone)
  const count = await countUpTo(maxCounted, (max) => countReferrals(scope, { state: 'pending', before }, max))
  return { ...count, until }
}

async function listFailingEndpoints(scope: ReadScope): Promise<FailingEndpoint[]> {
  const failing: FailingEndpoint[] = []
  for (const { id, url, status, disabledReason, failingSince } of await listWebhookEndpoints(scope)) {
    // Disabled by staff, so no attention is needed.
    if (status === 'disabled' && disabledReason === null) continue
    const failed = await countUpTo(maxCounted, (max) => countFailedDeliveries(scope, id, max))
    if (status === 'disabled' || failingSince !== null || failed.count > 0)
      failing.push({ id, url, status, disabledReason, failingSince, failed })
  }
  return failing
}

import { findReferralCodeById } from '@/db/queries/referral-codes'
import { addVisits } from '@/db/queries/visits'
import { isDomainError, isUnavailable } from '@/domain/errors'
import { dayOf } from '@/domain/days'
import type { ServiceContext } from '@/server/context'
import { log, loggable } from '@/server/log'
import { rowsPerSlice } from '@/server/services/in-slices'
import { StatsChanges } from '@/server/services/stats/stats-changes'
import { singleton } from '@/server/singleton'

const delayMs = 1_000

/** The visits of one code on one day. */
interface Visits {
  scope: ServiceContext['scope']
  referralCodeId: string
  day: string
  visitsCount: number
}

const counter = () =>
  singleton('visits', () => ({
    /** Those that are not written yet, by company, code and day. */
    waiting: new Map<string, Visits>(),
    timer: undefined as NodeJS.Timeout | undefined,
    writing: undefined as Promise<void> | undefined,
    /** Next counts and the server ends. The queries of one bundle do not work in a scope of the other (docs/adr/0002). */
    write,
  }))

/**
 * Counts a visit of a code's share page. It is written within about a second, together with others: a crash loses the visits
 * of that second. Nothing about the visitor is kept.
 */
export function countVisit({ scope, now }: ServiceContext, referralCodeId: string): void {
  add({ scope, referralCodeId, day: dayOf(now, scope.company.timeZone), visitsCount: 1 })
  schedule()
}

/** Writes the visits that this process has counted. Those that the database cannot take now stay counted. */
export async function flushVisits(): Promise<void> {
  const count = counter()
  clearTimeout(count.timer)
  count.timer = undefined
  count.writing ??= count.write([...count.waiting.values()]).finally(() => {
    count.writing = undefined
    if (count.waiting.size) schedule()
  })
  await count.writing
}

/** Writes the visits at shutdown, and logs how many are lost. */
export async function endVisits(): Promise<void> {
  await counter().writing
  await flushVisits()
  const lost = [...counter().waiting.values()].reduce((sum, { visitsCount }) => sum + visitsCount, 0)
  if (lost) log().warn({ count: lost }, 'visits of share pages are not counted')
}

function schedule(): void {
  counter().timer ??= setTimeout(() => void flushVisits(), delayMs).unref()
}

function add(visits: Visits): void {
  const { waiting } = counter()
  const key = `${visits.scope.company.id} ${visits.referralCodeId} ${visits.day}`
  waiting.set(key, { ...visits, visitsCount: visits.visitsCount + (waiting.get(key)?.visitsCount ?? 0) })
}

/** Writes the visits of each company, a bounded number in a transaction. */
async function write(all: Visits[]): Promise<void> {
  counter().waiting.clear()
  for (const companyId of new Set(all.map(({ scope }) => scope.company.id))) {
    const ofCompany = all.filter(({ scope }) => scope.company.id === companyId)
    for (let start = 0; start < ofCompany.length; start += rowsPerSlice)
      await writeSlice(ofCompany.slice(start, start + rowsPerSlice))
  }
}

async function writeSlice(slice: Visits[]): Promise<void> {
  try {
    await slice[0]!.scope.tx(async (scope) => {
      const stats = new StatsChanges()
      for (const { referralCodeId, day, visitsCount } of slice) {
        await addVisits(scope, { referralCodeId, day, visitsCount })
        const { categoryId, programId, ownerId } = (await findReferralCodeById(scope, referralCodeId))!
        stats.addVisits({ referralCodeId, categoryId, programId, referrerId: ownerId }, day, visitsCount)
      }
      await stats.flush(scope)
    })
  } catch (error) {
    if (isUnavailable(error)) slice.forEach(add)
    else if (isDomainError(error) && error.details.mayHaveTakenEffect)
      log().warn({ error: loggable(error) }, 'visits of share pages may not be counted')
    // One whose code was deleted since must not cost the others.
    else if (slice.length > 1) for (const visits of slice) await writeSlice([visits])
    else log().warn({ error: loggable(error) }, 'visits of share pages could not be counted')
  }
}

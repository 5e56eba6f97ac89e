import { insertRequests, type NewRequestRow } from '@/db/queries/request-log'
import { isUnavailable } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { authorize, type ServiceContext } from '@/server/context'
import { log, loggable } from '@/server/log'
import { singleton } from '@/server/singleton'

const batchSize = 200
const delayMs = 1_000
const maxWaiting = 10_000
/** Writing a row costs nearly as much as a call, so a flood is sampled: a whole burst, then a fixed rate. */
const storedPerSecond = 200
const burst = 2_000

/** What is stored of an answered call. Never its path, body or headers, which may contain personal data. */
export interface Call {
  method: string
  /** The documented path, with parameters in braces. */
  route: string
  requestId: string
  status: number
  durationMs: number
  /** Undefined for unauthenticated callers, which belong to no company's log. */
  context?: ServiceContext | undefined
  errorCode?: string | undefined
}

interface Waiting {
  scope: ServiceContext['scope']
  row: Omit<NewRequestRow, 'id'>
}

/** How many calls are missing from a company's request log since the process started, and the time of the last one. */
export interface LeftOut {
  count: number
  lastAt: Date
}

const recorder = () =>
  singleton('request-log', () => ({
    waiting: [] as Waiting[],
    /** How many calls were not stored since the last warning. */
    leftOutCount: 0,
    /** For each company, the calls that this process did not store, and when it last left one out. */
    leftOutOf: new Map<string, LeftOut>(),
    /** For each company, the time until which its calls use up the rate. */
    filledUntilMs: new Map<string, number>(),
    timer: undefined as NodeJS.Timeout | undefined,
    writing: undefined as Promise<void> | undefined,
  }))
type Recorder = ReturnType<typeof recorder>

/** Queues a call of a known company for its request log. Never fails, and does no database work. */
export function recordRequest({
  method,
  route,
  requestId,
  status,
  durationMs,
  context,
  errorCode,
}: Call): void {
  if (!context || context.actor.type === 'staff' || context.actor.type === 'system') return
  const record = recorder()
  const { scope, actor, now } = context
  if (isWithinRate(record, scope.company.id, now.getTime(), status)) {
    const apiKeyId = actor.type === 'apiKey' ? actor.apiKeyId : null
    record.waiting.push({
      scope,
      row: {
        at: now,
        apiKeyId,
        callerType: actor.type,
        method,
        route,
        status,
        durationMs: Math.round(durationMs),
        requestId,
        errorCode: errorCode ?? null,
      },
    })
    dropOldest(record)
  } else leaveOut(record, scope.company.id, now)
  if (record.waiting.length >= batchSize && !record.writing) void flushRequests()
  else schedule(record)
}

/** Writes the queued calls. Those that the database cannot take now stay queued. */
export async function flushRequests(): Promise<void> {
  const record = recorder()
  clearTimeout(record.timer)
  record.timer = undefined
  record.writing ??= writeBatches(record).finally(() => {
    record.writing = undefined
    if (record.waiting.length) schedule(record)
  })
  await record.writing
}

/** Writes the queued calls at shutdown, and logs how many are lost. */
export async function endRequestLog(): Promise<void> {
  await flushRequests()
  const { waiting } = recorder()
  if (waiting.length) log().warn({ count: waiting.length }, 'calls are missing from the request log')
}

function schedule(record: Recorder): void {
  record.timer ??= setTimeout(() => void flushRequests(), delayMs).unref()
}

/** Whether a call is within the rate. Failures have twice the burst, so that successes do not displace them. */
function isWithinRate(
  { filledUntilMs }: Recorder,
  companyId: string,
  nowMs: number,
  status: number,
): boolean {
  const filledMs = Math.max(nowMs, filledUntilMs.get(companyId) ?? 0) + 1_000 / storedPerSecond
  if (filledMs - nowMs > ((status < 400 ? 1 : 2) * burst * 1_000) / storedPerSecond) return false
  filledUntilMs.set(companyId, filledMs)
  return true
}

function dropOldest(record: Recorder): void {
  const tooMany = record.waiting.length - maxWaiting
  if (tooMany <= 0) return
  for (const { scope, row } of record.waiting.splice(0, tooMany)) leaveOut(record, scope.company.id, row.at)
}

function leaveOut(record: Recorder, companyId: string, at: Date): void {
  record.leftOutCount++
  const before = record.leftOutOf.get(companyId)?.count ?? 0
  record.leftOutOf.set(companyId, { count: before + 1, lastAt: at })
}

/** What is missing from the company's request log, if anything. Throws PERMISSION_DENIED. */
export function getLeftOutRequests(context: ServiceContext): LeftOut | undefined {
  authorize(context, 'credentials:read')
  return recorder().leftOutOf.get(context.scope.company.id)
}

async function writeBatches(record: Recorder): Promise<void> {
  while (record.waiting.length) {
    const refused = await writeBatch(record, record.waiting.splice(0, batchSize))
    record.waiting.unshift(...refused)
    dropOldest(record)
    if (refused.length) break
  }
  if (record.leftOutCount)
    log().warn({ count: record.leftOutCount }, 'calls are missing from the request log')
  record.leftOutCount = 0
}

/** Writes the calls of each company in a transaction. Returns those that the database cannot take now. */
async function writeBatch(record: Recorder, batch: Waiting[]): Promise<Waiting[]> {
  const refused: Waiting[] = []
  for (const companyId of new Set(batch.map(({ scope }) => scope.company.id))) {
    const part = batch.filter(({ scope }) => scope.company.id === companyId)
    try {
      const rows = part.map(({ row }) => ({ ...row, id: newId(row.at) }))
      await part[0]!.scope.tx((scope) => insertRequests(scope, rows))
    } catch (error) {
      if (isUnavailable(error)) refused.push(...part)
      else {
        for (const { row } of part) leaveOut(record, companyId, row.at)
        log().warn({ error: loggable(error) }, 'a part of the request log could not be written')
      }
    }
  }
  return refused
}

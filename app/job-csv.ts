import { setImmediate } from 'node:timers/promises'
import { keptReasonText, type KeptReason } from '@/domain/job/job'
import type { ServiceContext } from '@/server/context'
import { listJobRows } from '@/server/services/job/jobs'
import { byteOrderMark, toCsv } from './csv'

const pageSize = 500

/** The first line of the file. */
export const jobCsvHeader = toCsv([['row', 'code', 'verdict', 'reason', 'field', 'undo', 'kept_because']])

/** What became of each row of a job, as the texts of a CSV file, page by page. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function* jobAsCsv(context: ServiceContext, id: string): AsyncGenerator<string> {
  let rows = await listJobRows(context, id, { after: 0, limit: pageSize })
  yield byteOrderMark + jobCsvHeader
  while (rows.length) {
    yield toCsv(
      rows.map(({ position, code, verdict, reason, field, undo, keptReason }) => [
        String(position),
        code,
        verdict,
        reason,
        field,
        undo,
        keptReason && keptReasonText[keptReason as KeptReason],
      ]),
    )
    // SQLite reads without a pause: a long file would stop every other call.
    await setImmediate()
    rows = await listJobRows(context, id, { after: rows.at(-1)!.position, limit: pageSize })
  }
}

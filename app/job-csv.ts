import { keptReasonText, type KeptReason } from '@/domain/job/job'
import type { ServiceContext } from '@/server/context'
import { listJobRows } from '@/server/services/job/jobs'
import { listAsCsv, rowsPerPage, type ListCsv } from './list-csv'

/** The rows of a job as a CSV file. */
export const jobCsv: ListCsv<Awaited<ReturnType<typeof listJobRows>>[number]> = {
  columns: {
    row: ({ position }) => String(position),
    code: ({ code }) => code,
    verdict: ({ verdict }) => verdict,
    reason: ({ reason }) => reason,
    field: ({ field }) => field,
    description: ({ description }) => description,
    undo: ({ undo }) => undo,
    kept_because: ({ keptReason }) => keptReason && keptReasonText[keptReason as KeptReason],
  },
  figures: ['row'],
}

/** The outcome of each row of a job, as the texts of a CSV file, page by page. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function jobAsCsv(context: ServiceContext, id: string): Promise<AsyncGenerator<string>> {
  const find = async (after: number) => {
    const rows = await listJobRows(context, id, { after, limit: rowsPerPage })
    return { rows, nextCursor: rows.length < rowsPerPage ? null : rows.at(-1)!.position }
  }
  return listAsCsv(jobCsv, await find(0), find)
}

import { csvResponse } from '@/app/csv'
import { runLinesCsv } from '@/app/csv-columns'
import { listAsCsv, rowsPerPage } from '@/app/list-csv'
import { requireSession } from '@/server/auth/session'
import { getPaymentRun, listRunLines } from '@/server/services/payment-run/payment-runs'
import { toRunLineOutput } from '@/server/wire/payment-run'
import { orNotFound } from '../../../or-not-found'

/** All lines of a payment run, as a CSV file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { context } = await requireSession()
  const { currency } = await orNotFound(() => getPaymentRun(context, id))
  const findPage = async (cursor?: string) => {
    const { lines, nextCursor } = await listRunLines(context, id, { cursor, limit: rowsPerPage })
    return { rows: lines.map((line) => toRunLineOutput(line, currency)), nextCursor }
  }
  return csvResponse(`payment-run-${id}-lines.csv`, listAsCsv(runLinesCsv, await findPage(), findPage))
}

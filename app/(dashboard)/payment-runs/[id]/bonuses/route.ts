import { csvResponse } from '@/app/csv'
import { bonusesCsv } from '@/app/csv-columns'
import { listAsCsv, rowsPerPage } from '@/app/list-csv'
import { requireSession } from '@/server/auth/session'
import { listRunBonuses } from '@/server/services/payment-run/payment-runs'
import { toBonusOutput } from '@/server/wire/bonus'
import { orNotFound } from '../../../or-not-found'

type Bonus = Awaited<ReturnType<typeof listRunBonuses>>[number]

/** All bonuses that a payment run pays, as a CSV file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { context } = await requireSession()
  const findPage = async (after?: Bonus) => {
    const bonuses = await listRunBonuses(context, {
      runId: id,
      link: 'paymentRunId',
      after,
      limit: rowsPerPage,
    })
    const rows = bonuses.map((bonus) => toBonusOutput(bonus, context.now))
    return { rows, nextCursor: bonuses.length < rowsPerPage ? null : bonuses.at(-1)! }
  }
  const first = await orNotFound(() => findPage())
  return csvResponse(`payment-run-${id}-bonuses.csv`, listAsCsv(bonusesCsv, first, findPage))
}

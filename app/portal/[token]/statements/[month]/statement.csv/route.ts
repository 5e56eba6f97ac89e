import { csvResponse } from '@/app/csv'
import { statementAsCsv } from '@/app/statement-csv'
import { openPortal, type PortalParams } from '../../../../open-portal'
import { parseMonth } from '../../../../parse-month'

/** The statement of a partner for a month as a CSV file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams & { month: string }> },
): Promise<Response> {
  const { token, month: given } = await params
  return await openPortal(request, token, async (portal) => {
    const { context, userId } = portal
    const month = parseMonth(portal, given)
    return csvResponse(`statement-${month}.csv`, await statementAsCsv(context, { userId, month }))
  })
}

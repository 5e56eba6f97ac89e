import type { NextRequest } from 'next/server'
import { csvResponse } from '@/app/csv'
import { reportAsCsv, reportPeriodsAsCsv } from '@/app/report-csv'
import { loadReportParameters, readReportRange, reportPath } from '@/components/reports/report-parameters'
import { dayOf } from '@/domain/days'
import { requireSession } from '@/server/auth/session'

/** The sums of a report by group, or by day or month, as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const { by, part, ...given } = loadReportParameters(nextUrl.searchParams)
  const { context } = await requireSession(`${reportPath}${nextUrl.search}`)
  const { range } = readReportRange(given, dayOf(context.now, context.scope.company.timeZone))
  return part === 'groups'
    ? csvResponse(`report-by-${by}-${range.text}.csv`, await reportAsCsv(context, range, by))
    : csvResponse(`report-${range.text}.csv`, await reportPeriodsAsCsv(context, range))
}

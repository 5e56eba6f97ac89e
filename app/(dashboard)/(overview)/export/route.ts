import type { NextRequest } from 'next/server'
import { csvResponse } from '@/app/csv'
import { usageAsCsv } from '@/app/usage-csv'
import { loadReportParameters, readReportRange } from '@/components/reports/report-parameters'
import { dayOf } from '@/domain/days'
import { requireSession } from '@/server/auth/session'

/** The uses that the overview counts, by day and category, as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const { context } = await requireSession(`/${nextUrl.search}`)
  const today = dayOf(context.now, context.scope.company.timeZone)
  const { range } = readReportRange(loadReportParameters(nextUrl.searchParams), today)
  return csvResponse(`usage-${range.days.to}.csv`, await usageAsCsv(context, range.days))
}

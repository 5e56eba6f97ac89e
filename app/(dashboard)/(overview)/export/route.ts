import type { NextRequest } from 'next/server'
import { createLoader } from 'nuqs/server'
import { csvResponse } from '@/app/csv'
import { usageAsCsv } from '@/app/usage-csv'
import { overviewHref, overviewParameters } from '@/components/overview/overview-parameters'
import { addDays, dayOf } from '@/domain/days'
import { requireSession } from '@/server/auth/session'

const loadParameters = createLoader(overviewParameters)

/** The uses that the overview counts, by day and category, as a CSV file. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const { days } = loadParameters(nextUrl.searchParams)
  const { context } = await requireSession(overviewHref(days))
  const to = dayOf(context.now, context.scope.company.timeZone)
  return csvResponse(`usage-${to}.csv`, await usageAsCsv(context, { from: addDays(to, 1 - days), to }))
}

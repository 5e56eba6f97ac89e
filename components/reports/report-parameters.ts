import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { parseReportRange, rollingRange, type ReportRange } from '@/domain/stats/report-range'
import { statsGroupings, type StatsGrouping } from '@/domain/stats/rollups'

const defaultLength = 30

export const reportPath = '/reports'

/** The parts of a report that are files: sums by group, or by day or month. */
const reportParts = ['groups', 'periods'] as const

const parameters = {
  range: parseAsString,
  /** The days of the form for any range. */
  from: parseAsString,
  to: parseAsString,
  by: parseAsStringLiteral(statsGroupings).withDefault('category'),
  part: parseAsStringLiteral(reportParts).withDefault('groups'),
}

export const loadReportParameters = createLoader(parameters)

const { range, by, part } = parameters
const serialize = createSerializer({ range, by, part })

/** The URL of a page with the range of a report. */
export const reportHref = (path: string, range: ReportRange, by?: StatsGrouping) =>
  serialize(path, { range: range.text, by: by ?? null })

/** The URL of a part of a report as CSV. */
export const reportExportHref = (range: ReportRange, by: StatsGrouping, part: (typeof reportParts)[number]) =>
  serialize(`${reportPath}/export`, { range: range.text, by, part })

/** The range that the URL of a page names, and whether it names none that exists: then it is the last 30 days. */
export function readReportRange(
  { range, from, to }: { range: string | null; from: string | null; to: string | null },
  today: string,
): { range: ReportRange; isUnknown: boolean } {
  const text = from || to ? `${from}..${to}` : range
  const found = text ? parseReportRange(text, today) : undefined
  return { range: found ?? rollingRange(defaultLength, today), isUnknown: Boolean(text) && !found }
}

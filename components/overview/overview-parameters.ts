import { createSerializer, parseAsNumberLiteral } from 'nuqs/server'

export const ranges = [7, 30, 90] as const
export type Range = (typeof ranges)[number]

export const overviewParameters = { days: parseAsNumberLiteral(ranges).withDefault(30) }

const serialize = createSerializer(overviewParameters)

export const overviewHref = (days: Range) => serialize('/', { days })
export const overviewExportHref = (days: Range) => serialize('/export', { days })

import { createSerializer, parseAsNumberLiteral } from 'nuqs/server'

export const usageRanges = [30, 90] as const
export type UsageRange = (typeof usageRanges)[number]

/** How many days the chart of a code's page shows, as it stands in the URL. */
export const usageParameters = { days: parseAsNumberLiteral(usageRanges).withDefault(30) }

export const usageHref = createSerializer(usageParameters)

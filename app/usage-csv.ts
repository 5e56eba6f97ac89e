import type { ServiceContext } from '@/server/context'
import { listUsageByDayAndCategory } from '@/server/services/usage/list-usage'
import { listAsCsv, rowsPerPage, type ListCsv } from './list-csv'

/** Uses by day and category as a CSV file. */
export const usageCsv: ListCsv<{ day: string; category: string | null; usedCount: number }> = {
  columns: {
    day: ({ day }) => day,
    category: ({ category }) => category,
    usedCount: ({ usedCount }) => String(usedCount),
  },
  figures: ['day', 'usedCount'],
}

/**
 * The uses between two days, both included, or all, as the texts of a CSV file, page by page. Throws INVALID_ARGUMENT;
 * PERMISSION_DENIED.
 */
export async function usageAsCsv(
  context: ServiceContext,
  period: Parameters<typeof listUsageByDayAndCategory>[1],
): Promise<AsyncGenerator<string>> {
  const find = async (after?: { day: string; categoryId: string }) => {
    const { rows, next } = await listUsageByDayAndCategory(context, period, { after, limit: rowsPerPage })
    return { rows, nextCursor: next }
  }
  return listAsCsv(usageCsv, await find(), find)
}

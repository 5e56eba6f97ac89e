import { bonusesList } from '@/components/bonuses/bonuses-list'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { exportList } from '../../export-list'
import { toFilter } from '../to-filter'
import { bonusesCsv } from './bonus-csv'

/** All bonuses that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: bonusesList,
  permission: 'bonuses:read',
  csv: bonusesCsv,
  nameOf: ({ state }) => `bonuses-${state ?? 'all'}`,
  find: (context) => async (values, page) => {
    const { bonuses, nextCursor } = await listBonuses(context, { filter: toFilter(values), ...page })
    return { rows: bonuses.map((bonus) => ({ bonus, now: context.now })), nextCursor }
  },
})

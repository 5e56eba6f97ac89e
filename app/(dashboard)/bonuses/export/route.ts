import { bonusesCsv } from '@/app/csv-columns'
import { bonusesList } from '@/components/bonuses/bonuses-list'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { toBonusOutput } from '@/server/wire/bonus'
import { exportList } from '../../export-list'
import { toFilter } from '../to-filter'

/** All bonuses that match the list's filters, as a CSV file. */
export const GET = exportList({
  list: bonusesList,
  permission: 'bonuses:read',
  csv: bonusesCsv,
  nameOf: ({ state }) => `bonuses-${state ?? 'all'}`,
  find: (context) => async (values, page) => {
    const { bonuses, nextCursor } = await listBonuses(context, { filter: toFilter(values), ...page })
    return { rows: bonuses.map((bonus) => toBonusOutput(bonus, context.now)), nextCursor }
  },
})

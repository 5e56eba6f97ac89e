import { bonusesList } from '@/components/bonuses/bonuses-list'
import { categoriesList } from '@/components/categories/categories-list'
import { codesList } from '@/components/codes/codes-list'
import { jobsList } from '@/components/jobs/jobs-list'
import { queryOf, type List } from '@/components/list/define-list'
import { programsList } from '@/components/programs/programs-list'
import { referralsList } from '@/components/referrals/referrals-list'
import { requestsList } from '@/components/requests/requests-list'
import { invalidArgument } from '@/domain/errors'
import type { ViewedList } from '@/domain/saved-view'

const lists: Record<ViewedList, Pick<List, 'read' | 'href'>> = {
  codes: codesList,
  categories: categoriesList,
  programs: programsList,
  referrals: referralsList,
  bonuses: bonusesList,
  jobs: jobsList,
  requests: requestsList,
}

/** The query of a view as its list writes it. Throws INVALID_ARGUMENT for one that the list cannot read. */
export async function readViewQuery(name: ViewedList, query: string): Promise<string> {
  const list = lists[name]
  const { values, position, ignored } = await list.read(
    Promise.resolve(Object.fromEntries(new URLSearchParams(query))),
  )
  if (ignored.length > 0)
    throw invalidArgument('query', 'NOT_VALID', `has filters that cannot be read: ${ignored.join(', ')}`)
  return queryOf(list.href(values, { sort: position.sort, rows: position.rows }))
}

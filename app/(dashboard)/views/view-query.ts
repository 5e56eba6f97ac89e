import { bonusesList } from '@/components/bonuses/bonuses-list'
import { categoriesList } from '@/components/categories/categories-list'
import { codesList } from '@/components/codes/codes-list'
import { jobsList } from '@/components/jobs/jobs-list'
import { queryOf, setFilters, type List } from '@/components/list/define-list'
import { partnersList } from '@/components/partners/partners-list'
import { programsList } from '@/components/programs/programs-list'
import { referralsList } from '@/components/referrals/referrals-list'
import { requestsList } from '@/components/requests/requests-list'
import { DomainError, invalidArgument } from '@/domain/errors'
import type { ViewedList } from '@/domain/saved-view'

const lists: Record<ViewedList, Pick<List, 'read' | 'href' | 'filters'>> = {
  codes: codesList,
  categories: categoriesList,
  partners: partnersList,
  programs: programsList,
  referrals: referralsList,
  bonuses: bonusesList,
  jobs: jobsList,
  requests: requestsList,
}

/**
 * The query of a view as its list writes it. Throws INVALID_ARGUMENT for one that the list cannot read, and for one with the hash of
 * a name or an email address, because erasing the person does not reach saved views.
 */
export async function readViewQuery(name: ViewedList, query: string): Promise<string> {
  const list = lists[name]
  const { values, position, ignored } = await list.read(
    Promise.resolve(Object.fromEntries(new URLSearchParams(query))),
  )
  if (ignored.length > 0)
    throw invalidArgument('query', 'NOT_VALID', `has filters that cannot be read: ${ignored.join(', ')}`)
  const ofPerson = setFilters(list, { values }).find(({ filter }) => filter.kind === 'hashed')
  if (ofPerson)
    throw new DomainError(
      'INVALID_ARGUMENT',
      `A view cannot keep “${ofPerson.filter.label}”, which is about one person. Clear that filter first.`,
    )
  return queryOf(list.href(values, { sort: position.sort, rows: position.rows }))
}

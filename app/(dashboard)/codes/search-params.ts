import { createLoader, type SearchParams } from 'nuqs/server'
import { listParameters, type ListParameters } from '@/components/codes/list-parameters'

const load = createLoader(listParameters)

/** The list's state from the URL. What cannot be read stands at its default and is named in `ignored`. */
export async function loadListParameters(
  searchParams: Promise<SearchParams>,
): Promise<{ parameters: ListParameters; ignored: string[] }> {
  const given = await searchParams
  const loaded = load(given)
  const parameters: ListParameters = {
    ...loaded,
    q: loaded.q?.trim() || null,
    owner: loaded.owner?.trim() || null,
    category: loaded.category?.trim() || null,
    program: loaded.program?.trim() || null,
    cursor: loaded.cursor?.length ? loaded.cursor : null,
  }
  const ignored = (['state', 'sort'] as const).filter(
    (name) => given[name] !== undefined && given[name] !== loaded[name],
  )
  return { parameters, ignored }
}

import { createLoader, type SearchParams } from 'nuqs/server'
import type { ProgramName } from '@/components/referrals/active-filters'
import { listParameters, textFilterNames, type ListParameters } from '@/components/referrals/list-parameters'
import { lineOfText } from '@/domain/text'

const load = createLoader(listParameters)
const filterText = lineOfText({ max: 128 })

/** The list's state from the URL. What cannot be read is left out and named in `ignored`. */
export async function loadListParameters(
  searchParams: Promise<SearchParams>,
  programs: readonly ProgramName[],
): Promise<{ parameters: ListParameters; ignored: string[] }> {
  const given = await searchParams
  const loaded = load(given)
  const ignored = (['state', 'from', 'to'] as const).filter(
    (name) => given[name] !== undefined && given[name] !== '' && given[name] !== loaded[name],
  ) as string[]
  const parameters: ListParameters = { ...loaded, cursor: loaded.cursor?.length ? loaded.cursor : null }
  for (const name of textFilterNames) {
    const text = loaded[name]?.trim() || null
    const isKnown =
      text === null ||
      (name === 'program' ? programs.some(({ id }) => id === text) : filterText.safeParse(text).success)
    parameters[name] = isKnown ? text : null
    if (!isKnown) ignored.push(name)
  }
  return { parameters, ignored }
}

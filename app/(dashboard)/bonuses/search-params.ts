import { createLoader, type SearchParams } from 'nuqs/server'
import { bonusParameters, type BonusParameters } from '@/components/bonuses/bonus-parameters'

const load = createLoader(bonusParameters)

/** The list's state from the URL. What cannot be read stands at its default and is named in `ignored`. */
export async function loadBonusParameters(
  searchParams: Promise<SearchParams>,
): Promise<{ parameters: BonusParameters; ignored: string[] }> {
  const given = await searchParams
  const loaded = load(given)
  const parameters: BonusParameters = {
    ...loaded,
    program: loaded.program?.trim() || null,
    currency: loaded.currency?.trim() || null,
    person: loaded.person?.trim() || null,
    cursor: loaded.cursor?.length ? loaded.cursor : null,
  }
  const ignored = (['state', 'side'] as const).filter(
    (name) => given[name] !== undefined && given[name] !== loaded[name],
  )
  return { parameters, ignored }
}

import { createLoader, type SearchParams } from 'nuqs/server'
import { requestParameters, type RequestParameters } from '@/components/requests/request-parameters'
import type { RequestChoices } from '@/components/requests/request-view'
import { lineOfText } from '@/domain/text'

const load = createLoader(requestParameters)
const requestIdText = lineOfText({ max: 128 })

/** The log's state from the URL. What cannot be read is left out and named in `ignored`. */
export async function loadRequestParameters(
  searchParams: Promise<SearchParams>,
  { keys, routes }: RequestChoices,
): Promise<{ parameters: RequestParameters; ignored: string[] }> {
  const given = await searchParams
  const loaded = load(given)
  const known: Record<'request' | 'key' | 'route', string | null> = {
    request: requestIdText.safeParse(loaded.request ?? '').data ?? null,
    key: keys.find(({ id }) => id === loaded.key)?.id ?? null,
    route: routes.find((route) => route === loaded.route) ?? null,
  }
  const parameters = { ...loaded, ...known, cursor: loaded.cursor?.length ? loaded.cursor : null }
  const ignored = (['request', 'key', 'status', 'route', 'from', 'to'] as const).filter(
    (name) => given[name] !== undefined && given[name] !== '' && parameters[name] === null,
  )
  return { parameters, ignored }
}

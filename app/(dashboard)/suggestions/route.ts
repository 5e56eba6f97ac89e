import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { suggestedValues, type SuggestedValues } from '@/components/list/filters'
import { lineOfText } from '@/domain/text'
import { authedAction } from '@/server/authed-action'
import type { ServiceContext } from '@/server/context'
import {
  suggestCodes,
  suggestPartners,
  suggestTags,
  type Suggestion,
} from '@/server/services/referral-code/suggest-values'

const input = z.object({ of: z.enum(suggestedValues), text: lineOfText({ min: 0, max: 128 }) })

const suggest: Record<SuggestedValues, (context: ServiceContext, text: string) => Promise<Suggestion[]>> = {
  codes: suggestCodes,
  partners: suggestPartners,
  tags: suggestTags,
}

/** Values that begin with the typed text, for a filter of a list. In a body, as for the search: an address is logged on its way. */
export async function POST(request: NextRequest): Promise<Response> {
  const given: unknown = await request.json().catch(() => undefined)
  const result = await authedAction(input, given, ({ context }, { of, text }) => suggest[of](context, text))
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { suggestedValues, type SuggestedValues } from '@/components/list/filters'
import { lineOfText } from '@/domain/text'
import { findSession } from '@/server/auth/session'
import type { ServiceContext } from '@/server/context'
import {
  suggestCodes,
  suggestPartners,
  type Suggestion,
} from '@/server/services/referral-code/suggest-values'

const query = z.object({ of: z.enum(suggestedValues), text: lineOfText({ min: 0, max: 128 }) })

const suggest: Record<SuggestedValues, (context: ServiceContext, text: string) => Promise<Suggestion[]>> = {
  codes: suggestCodes,
  partners: suggestPartners,
}

/** Values that begin with the typed text, for a filter of a list. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const session = await findSession()
  if (!session) return new Response(null, { status: 401 })
  const { data } = query.safeParse(Object.fromEntries(nextUrl.searchParams))
  if (!data) return new Response(null, { status: 400 })
  const values = await suggest[data.of](session.context, data.text)
  return Response.json(values, { headers: { 'cache-control': 'no-store' } })
}

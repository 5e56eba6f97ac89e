import type { NextRequest } from 'next/server'
import { csvResponse } from '@/app/csv'
import { bonusesList, unknownFilters } from '@/components/bonuses/bonuses-list'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { toFilter } from '../to-filter'
import { bonusesAsCsv } from './bonus-csv'

/** All bonuses that match the list's filters, as a CSV file. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams: given } = request.nextUrl
  const searchParams = Object.fromEntries(
    [...given.keys()].map((name) => [
      name,
      given.getAll(name).length > 1 ? given.getAll(name) : given.getAll(name)[0],
    ]),
  )
  const { context } = await requireSession(`/bonuses${request.nextUrl.search}`)
  if (!isAllowed(context.actor, 'bonuses:read')) return reject(403, 'Your role may not read bonuses.')
  const { values, ignored } = await bonusesList.read(Promise.resolve(searchParams))
  // The list ignores unknown filters with a note; a file for a payment run must not ignore any.
  const unknown = [...ignored, ...unknownFilters(Object.keys(searchParams))]
  if (unknown.length > 0) return reject(400, `Unknown filters: ${unknown.join(', ')}.`)
  const name = `bonuses-${values.state ?? 'all'}-${context.now.toISOString().slice(0, 10)}.csv`
  return csvResponse(name, bonusesAsCsv(context, toFilter(values)))
}

function reject(status: 400 | 403, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

import type { NextRequest } from 'next/server'
import { findInput } from '@/domain/find'
import { authedAction } from '@/server/authed-action'
import { findByText } from '@/server/services/find/find-by-text'

/** Answers the search as it is typed. No server action, because those wait for each other and cannot be aborted. */
export async function POST(request: NextRequest): Promise<Response> {
  const input: unknown = await request.json().catch(() => undefined)
  const result = await authedAction(findInput, input, ({ context }, { text }) => findByText(context, text))
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

import { findApiKey } from '@/db/queries/api-keys'
import { findMember } from '@/db/queries/memberships'
import type { ReadScope } from '@/db/scope'
import type { AuditActor } from '@/domain/audit/actor'

/**
 * The present names of members and API keys; null for one that the company no longer has, and for any other actor. Names are not
 * stored with what someone did, so that removing a member reaches them.
 */
export async function namesOf(scope: ReadScope, actors: readonly AuditActor[]): Promise<(string | null)[]> {
  const names = new Map<string, string | null>()
  for (const actor of actors)
    if (!names.has(keyOf(actor))) names.set(keyOf(actor), await nameOf(scope, actor))
  return actors.map((actor) => names.get(keyOf(actor))!)
}

/** The subject of a JWT may be the id of a member. */
const keyOf = ({ type, id }: AuditActor) => `${type} ${id}`

async function nameOf(scope: ReadScope, { type, id }: AuditActor): Promise<string | null> {
  if (id === null || (type !== 'staff' && type !== 'apiKey')) return null
  const found = type === 'staff' ? await findMember(scope, id) : await findApiKey(scope, id)
  return found?.name ?? null
}

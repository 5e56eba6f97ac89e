import { listNamesOf } from '@/db/queries/partners'
import { authorize, type ServiceContext } from '@/server/context'

/** The display name of a partner; undefined for one without a name, and for a user who is none. Throws PERMISSION_DENIED. */
export async function namePartner(context: ServiceContext, userId: string): Promise<string | undefined> {
  return (await namesOf(context, [userId])).get(userId)
}

/** The rows, each with the display name of the partner whose user id it has. Throws PERMISSION_DENIED. */
export async function withPartnerNames<Row>(
  context: ServiceContext,
  rows: readonly Row[],
  userIdOf: (row: Row) => string,
): Promise<(Row & { partnerName: string | undefined })[]> {
  const names = await namesOf(context, rows.map(userIdOf))
  return rows.map((row) => ({ ...row, partnerName: names.get(userIdOf(row)) }))
}

async function namesOf(context: ServiceContext, userIds: readonly string[]): Promise<Map<string, string>> {
  authorize(context, 'partners:read')
  if (userIds.length === 0) return new Map()
  const named = await context.scope.read((scope) => listNamesOf(scope, [...new Set(userIds)]))
  return new Map(named.map(({ userId, displayName }) => [userId, displayName!]))
}

import { deleteRequestsBefore } from '@/db/queries/request-log'
import { firstIdAt } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'

const keptMs = 30 * 24 * 3_600_000
const rowsAtOnce = 500

/** Forgets the calls of a month ago and before, in small steps: a busy day's rows at once would hold up every writer. */
export async function purgeExpiredRequests({ scope, now }: ServiceContext): Promise<void> {
  const tooOld = firstIdAt(new Date(now.getTime() - keptMs))
  while (await scope.tx((writer) => deleteRequestsBefore(writer, tooOld, rowsAtOnce))) continue
}

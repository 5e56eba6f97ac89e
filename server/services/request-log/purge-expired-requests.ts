import { deleteRequestsBefore } from '@/db/queries/request-log'
import { firstIdAt } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

const keptMs = 30 * 24 * 3_600_000

/** Deletes the requests of a month ago and before. */
export async function purgeExpiredRequests({ scope, now }: ServiceContext): Promise<void> {
  const tooOld = firstIdAt(new Date(now.getTime() - keptMs))
  await inSlices((limit) => scope.tx((writer) => deleteRequestsBefore(writer, tooOld, limit)))
}

import { deleteRequestsBefore } from '@/db/queries/request-log'
import { firstIdAt } from '@/domain/ids'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

const retentionMs = 30 * dayMs

/** Deletes the requests that are older than a month. */
export async function purgeExpiredRequests({ scope, now }: ServiceContext): Promise<void> {
  const tooOld = firstIdAt(new Date(now.getTime() - retentionMs))
  await inSlices((limit) => scope.tx((writer) => deleteRequestsBefore(writer, tooOld, limit)))
}

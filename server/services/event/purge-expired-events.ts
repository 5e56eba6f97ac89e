import { deleteEventsBefore } from '@/db/queries/events'
import { firstIdAt } from '@/domain/ids'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

const retentionMs = 90 * dayMs

/** Deletes the events that are older than 90 days, except the newest of all. */
export async function purgeExpiredEvents({ scope, now }: ServiceContext): Promise<void> {
  const tooOld = firstIdAt(new Date(now.getTime() - retentionMs))
  await inSlices((limit) => scope.tx((writer) => deleteEventsBefore(writer, tooOld, limit)))
}

import { deleteOldDeliveries } from '@/db/queries/webhooks'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { deliveriesPerSlice } from './internal'

const retentionMs = 30 * dayMs

/** Deletes the deliveries that are older than a month, including those to disabled endpoints. */
export async function purgeExpiredDeliveries({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - retentionMs)
  await inSlices(
    (limit) => scope.tx((writer) => deleteOldDeliveries(writer, before, limit)),
    deliveriesPerSlice,
  )
}

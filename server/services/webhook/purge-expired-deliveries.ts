import { deleteOldDeliveries } from '@/db/queries/webhooks'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { deliveriesPerSlice } from './internal'

const keptMs = 30 * 24 * 3_600_000

/** Deletes the deliveries of a month ago and before, including pending ones of disabled endpoints. */
export async function purgeExpiredDeliveries({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - keptMs)
  await inSlices(
    (limit) => scope.tx((writer) => deleteOldDeliveries(writer, before, limit)),
    deliveriesPerSlice,
  )
}

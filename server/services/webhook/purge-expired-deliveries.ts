import { deleteOldDeliveries } from '@/db/queries/webhooks'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'
import { deliveriesPerSlice } from './internal'

const keptMs = 30 * 24 * 3_600_000

/** Forgets what was to be delivered a month ago and before, also to endpoints that have been disabled since. */
export async function purgeExpiredDeliveries({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - keptMs)
  await inSlices(
    (limit) => scope.tx((writer) => deleteOldDeliveries(writer, before, limit)),
    deliveriesPerSlice,
  )
}

import { deleteEndedDeliveries } from '@/db/queries/webhooks'
import type { ServiceContext } from '@/server/context'

const keptMs = 30 * 24 * 3_600_000

/** Forgets what was delivered, or given up, a month ago and before. */
export async function forgetDeliveries({ scope, now }: ServiceContext): Promise<void> {
  await scope.tx((writer) => deleteEndedDeliveries(writer, new Date(now.getTime() - keptMs)))
}

import { deleteEndedLimitWindows } from '@/db/queries/limit-windows'
import { inSlices } from '@/server/services/in-slices'
import { store } from '@/server/store'

/** Deletes what limits have counted in windows that have ended. */
export async function purgeEndedWindows(now: Date): Promise<void> {
  await inSlices((limit) => deleteEndedLimitWindows(store(), now, limit))
}

import { ping } from '@/db/queries/authentication'
import { store } from '@/server/store'

/** Throws UNAVAILABLE when the database does not answer. */
export async function checkReadiness(): Promise<void> {
  await ping(store())
}

import { isSearchIndexed as isIndexed } from '@/db/queries/referral-code-search'
import { store } from '@/server/store'

/** Indexes a slice of the new codes for searches (docs/adr/0026). Returns whether there may be more. */
export async function indexCodes(): Promise<boolean> {
  return await store().indexCodes()
}

/** Whether searches have their indexes: PostgreSQL may refuse them. */
export async function isSearchIndexed(): Promise<boolean> {
  return await isIndexed(store())
}

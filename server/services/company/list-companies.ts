import { listCompaniesHere } from '@/db/queries/moves'
import type { Company } from '@/db/scope'
import { store } from '@/server/store'

/** Every company of this installation that has not moved to another database, oldest first: for maintenance. */
export async function listCompanies(): Promise<Company[]> {
  return await listCompaniesHere(store())
}

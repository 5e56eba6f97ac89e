import { listCompanies as findAll } from '@/db/queries/authentication'
import type { Company } from '@/db/scope'
import { store } from '@/server/store'

/** Every company of this installation, oldest first: for maintenance. */
export async function listCompanies(): Promise<Company[]> {
  return await findAll(store())
}

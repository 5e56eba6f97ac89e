import { isInstalled } from '@/db/queries/authentication'
import { singleton } from '@/server/singleton'
import { store } from '@/server/store'

/** Whether somebody has set the product up. Once true it stays so, and the database is not asked again. */
export async function isSetUp(): Promise<boolean> {
  const known = singleton('is-set-up', () => ({ value: false }))
  known.value ||= await isInstalled(store())
  return known.value
}

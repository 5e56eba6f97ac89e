import { isInstalled } from '@/db/queries/authentication'
import { singleton } from '@/server/singleton'
import { store } from '@/server/store'

/** Whether the installation is set up. Once true, the result is cached. */
export async function isSetUp(): Promise<boolean> {
  const known = singleton('is-set-up', () => ({ value: false }))
  known.value ||= await isInstalled(store())
  return known.value
}

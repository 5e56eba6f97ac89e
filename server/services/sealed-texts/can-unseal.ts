import { listSealedTexts, sealedColumns } from '@/db/queries/sealed-texts'
import type { ServiceContext } from '@/server/context'
import { unseal } from '@/server/secrets'

const textsPerColumn = 20

/**
 * Whether the keys of this process are those of the company's sealed texts, checked with a few of each kind: at least one can be
 * unsealed, or there are none. Some may be unreadable, because a key was lost.
 */
export async function canUnseal({ scope }: Pick<ServiceContext, 'scope'>): Promise<boolean> {
  return await scope.read(async (reader) => {
    let isAny = false
    for (const column of sealedColumns)
      for (const { sealed } of await listSealedTexts(reader, column, undefined, textsPerColumn)) {
        if (sealed === null) continue
        if (unseal(sealed) !== undefined) return true
        isAny = true
      }
    return !isAny
  })
}

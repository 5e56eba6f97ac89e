import {
  listSealedTexts,
  replaceSealedText,
  sealedColumns,
  type SealedColumn,
  type SealedText,
} from '@/db/queries/sealed-texts'
import type { ServiceContext } from '@/server/context'
import { isSealedWithNewestKey, seal, unseal } from '@/server/secrets'
import { keyedHashOf } from '@/server/services/keyed-hash'

const textsPerSlice = 500

/** What was done with some sealed texts. */
export interface Resealed {
  count: number
  /** Those of them that the newest key has sealed now. */
  resealedCount: number
  /** Those that none of the keys can unseal; they stay as they are. */
  unreadableCount: number
  /** Those that changed meanwhile, perhaps to what an older key sealed: another run finds out. */
  changedCount: number
}

/**
 * Seals with the newest key what the company has sealed with older ones: slice by slice, each in a transaction of its own,
 * so that servers go on working and a run that was killed can simply be repeated. Yields what was done with each slice.
 */
export async function* resealTexts({
  scope,
}: ServiceContext): AsyncGenerator<{ title: SealedColumn['title']; done: Resealed }> {
  // Hashes of an earlier version depend on the oldest key, until the company's hash key is stored.
  await keyedHashOf(scope)
  for (const column of sealedColumns) {
    for (let after: SealedText | undefined; ;) {
      const slice = await scope.read((reader) => listSealedTexts(reader, column, after, textsPerSlice))
      yield { title: column.title, done: await resealSlice(scope, column, slice) }
      if (slice.length < textsPerSlice) break
      after = slice.at(-1)
    }
  }
}

async function resealSlice(
  scope: ServiceContext['scope'],
  column: SealedColumn,
  slice: SealedText[],
): Promise<Resealed> {
  const done: Resealed = { count: 0, resealedCount: 0, unreadableCount: 0, changedCount: 0 }
  const replacements: { text: SealedText; resealed: string }[] = []
  for (const text of slice) {
    if (text.sealed === null) continue
    done.count++
    if (isSealedWithNewestKey(text.sealed)) continue
    const plain = unseal(text.sealed)
    if (plain === undefined) done.unreadableCount++
    else replacements.push({ text, resealed: seal(plain) })
  }
  if (replacements.length)
    await scope.tx(async (writer) => {
      for (const { text, resealed } of replacements)
        if (await replaceSealedText(writer, column, text, resealed)) done.resealedCount++
        else done.changedCount++
    })
  return done
}

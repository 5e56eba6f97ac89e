import { listMailsAfter, replaceSealedMail } from '@/db/queries/mails'
import {
  listSealedTexts,
  replaceSealedText,
  sealedColumns,
  type SealedColumn,
  type SealedText,
} from '@/db/queries/sealed-texts'
import type { Store } from '@/db/store'
import type { ServiceContext } from '@/server/context'
import { isSealedWithNewestKey, seal, unseal } from '@/server/secrets'
import { keyedHashOf } from '@/server/services/keyed-hash'

const textsPerSlice = 500

/** The result of resealing some texts. */
export interface Resealed {
  count: number
  /** How many are now sealed with the newest key. */
  resealedCount: number
  /** How many no key can unseal. They stay unchanged. */
  unreadableCount: number
  /** How many changed concurrently. Another run reseals them if necessary. */
  changedCount: number
}

/**
 * Reseals the company's texts with the newest key, in slices with a transaction each, so that servers can keep running and
 * the call can be repeated after a crash. Yields the result of each slice.
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

/** Reseals the mail that waits to be sent, which belongs to no company. Otherwise as resealTexts. */
export async function* resealMails(store: Store): AsyncGenerator<{ title: 'mail'; done: Resealed }> {
  for (let afterId = ''; ;) {
    const slice = await listMailsAfter(store, afterId, textsPerSlice)
    const { done, replacements } = sealAgain(slice.map((mail) => ({ ...mail, sealed: mail.sealedMail })))
    for (const { text, resealed } of replacements)
      if (await replaceSealedMail(store, text, resealed)) done.resealedCount++
      else done.changedCount++
    yield { title: 'mail', done }
    if (slice.length < textsPerSlice) break
    afterId = slice.at(-1)!.id
  }
}

async function resealSlice(
  scope: ServiceContext['scope'],
  column: SealedColumn,
  slice: SealedText[],
): Promise<Resealed> {
  const { done, replacements } = sealAgain(slice)
  if (replacements.length)
    await scope.tx(async (writer) => {
      for (const { text, resealed } of replacements)
        if (await replaceSealedText(writer, column, text, resealed)) done.resealedCount++
        else done.changedCount++
    })
  return done
}

/** The texts that an older key sealed, each with what replaces it. */
function sealAgain<Text extends { sealed: string | null }>(slice: readonly Text[]) {
  const done: Resealed = { count: 0, resealedCount: 0, unreadableCount: 0, changedCount: 0 }
  const replacements: { text: Text; resealed: string }[] = []
  for (const text of slice) {
    if (text.sealed === null) continue
    done.count++
    if (isSealedWithNewestKey(text.sealed)) continue
    const plain = unseal(text.sealed)
    if (plain === undefined) done.unreadableCount++
    else replacements.push({ text, resealed: seal(plain) })
  }
  return { done, replacements }
}

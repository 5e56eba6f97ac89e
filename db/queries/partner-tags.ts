import { and, asc, inArray } from 'drizzle-orm'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'

type Tags = readonly string[] | null

/** Follows a change of the tags of a partner, so that the partner is found by the new ones. */
export async function changePartnerTags(
  scope: WriteScope,
  userId: string,
  before: Tags,
  after: Tags,
): Promise<void> {
  const { partnerTags } = scope.tables
  const removed = (before ?? []).filter((tag) => !after?.includes(tag))
  const added = (after ?? []).filter((tag) => !before?.includes(tag))
  if (removed.length > 0) {
    const where = and(inArray(partnerTags.tag, removed), eq(partnerTags.userId, userId))!
    await scope.delete(partnerTags, where).execute()
  }
  await scope.insertAll(
    partnerTags,
    added.map((tag) => ({ tag, userId })),
  )
}

const nextTag = defineQueryByShape(
  (
    scope: ReadScope,
    { from, end }: Inputs<{ from: string; end: string }>,
    { isInclusive }: { isInclusive: boolean },
  ) => {
    const { partnerTags } = scope.tables
    const { tag } = partnerTags
    const where = and(isInclusive ? gte(tag, from) : gt(tag, from), lt(tag, end))!
    return scope.select(partnerTags, { fields: { tag }, where, orderBy: [asc(tag)], limit: 1 })
  },
)

/**
 * At most `limit` tags of partners that begin with `prefix`, in their order. Looked up one by one, because `distinct` would read
 * every partner with a tag.
 */
export async function listPartnerTags(scope: ReadScope, prefix: string, limit: number): Promise<string[]> {
  const found: string[] = []
  const end = `${prefix}\u{10FFFF}`
  while (found.length < limit) {
    const last = found.at(-1)
    const next = await scope.first(nextTag({ isInclusive: last === undefined }), {
      from: last ?? prefix,
      end,
    })
    if (!next) break
    found.push(next.tag)
  }
  return found
}

import { changePartnerTags } from '@/db/queries/partner-tags'
import { listPartnersOf, updatePartner } from '@/db/queries/partners'
import { invalidArgument } from '@/domain/errors'
import { maxTags, type TagChange } from '@/domain/partner/partner'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/**
 * Adds a tag to partners, or removes it, all or none. Returns how many changed. Throws INVALID_ARGUMENT when one would have too many
 * tags; PERMISSION_DENIED.
 */
export async function tagPartners(
  context: ServiceContext,
  { userIds, change, tag }: TagChange,
): Promise<number> {
  authorize(context, 'partners:write')
  return await transaction(context, async ({ scope, now, audit }) => {
    let changedCount = 0
    for (const before of await listPartnersOf(scope, userIds)) {
      const { userId, tags } = before
      const others = (tags ?? []).filter((each) => each !== tag)
      const next = change === 'add' ? [...others, tag] : others
      if (next.length === (tags?.length ?? 0)) continue
      if (next.length > maxTags)
        throw invalidArgument(
          'tag',
          'NOT_VALID',
          `would be tag ${next.length} of ${userId}: a partner has ${maxTags} at most`,
        )
      const after = await updatePartner(scope, userId, {
        tags: next.length > 0 ? next : null,
        updatedAt: now,
      })
      await changePartnerTags(scope, userId, tags, after!.tags)
      audit.add('partner.updated', before, after!)
      changedCount++
    }
    return changedCount
  })
}

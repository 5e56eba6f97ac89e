import { changePartnerTags } from '@/db/queries/partner-tags'
import { findPartner, updatePartner as save, type Partner } from '@/db/queries/partners'
import { emailKeyOf } from '@/domain/company/setup'
import { nameKeyOf, type PartnerDetails, type PartnerEdit } from '@/domain/partner/partner'
import type { Patch } from '@/domain/patch'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { noSuchPartner, withBalances } from './internal'

/**
 * Replaces what a backend keeps about a partner (docs/api-contract.md, section 6, `PUT /v1/partners/{userId}`): what is absent is
 * cleared; notes and tags stay. Returns the partner after that. Throws NOT_FOUND; PERMISSION_DENIED.
 */
export async function replacePartnerDetails(
  context: ServiceContext,
  userId: string,
  { displayName, email, metadata }: PartnerDetails,
): Promise<Partner> {
  return await savePartner(context, userId, {
    ...nameOf(displayName),
    ...emailOf(email),
    metadata: metadata ?? null,
  })
}

/** Changes what staff edit of a partner; absent fields stay. Returns the partner after that. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function editPartner(
  context: ServiceContext,
  userId: string,
  { displayName, email, notes, tags }: Patch<PartnerEdit>,
): Promise<Partner> {
  return await savePartner(context, userId, {
    ...(displayName !== undefined && nameOf(displayName)),
    ...(email !== undefined && emailOf(email)),
    notes,
    tags: tags?.length === 0 ? null : tags,
  })
}

async function savePartner(
  context: ServiceContext,
  userId: string,
  set: Parameters<typeof save>[2],
): Promise<Partner> {
  authorize(context, 'partners:write')
  return await transaction(context, async ({ scope, now, audit }) => {
    const before = await findPartner(scope, userId)
    const saved = await save(scope, userId, { ...set, updatedAt: now })
    if (!before || !saved) throw noSuchPartner()
    await changePartnerTags(scope, userId, before.tags, saved.tags)
    audit.add('partner.updated', before, saved)
    const [partner] = await withBalances(scope, [saved], now)
    return partner!
  })
}

function nameOf(displayName: PartnerDetails['displayName']) {
  return { displayName: displayName ?? null, nameKey: displayName ? nameKeyOf(displayName) : null }
}

function emailOf(email: PartnerDetails['email']) {
  return { email: email ?? null, emailKey: email ? emailKeyOf(email) : null }
}

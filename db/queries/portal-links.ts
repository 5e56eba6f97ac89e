import { and, asc, inArray } from 'drizzle-orm'
import { eq, gt, lte } from '@/db/comparisons'
import type { Schema } from '@/db/schema'
import type { Company, ReadScope, WriteScope } from '@/db/scope'
import type { Store } from '@/db/store'
import { companyFields } from './companies'

type PortalLinkRow = Schema['portalLinks']['$inferSelect']

/** Adds a link at the next position. */
export async function insertPortalLink(
  scope: WriteScope,
  row: Omit<PortalLinkRow, 'companyId' | 'position'>,
): Promise<void> {
  await scope.insert(scope.tables.portalLinks, row, { column: 'position' })
}

/** One page of the links of a partner that work at `now`, oldest first. */
export async function listPortalLinks(
  scope: ReadScope,
  { userId, afterPosition, limit, now }: { userId: string; afterPosition: number; limit: number; now: Date },
) {
  const { portalLinks } = scope.tables
  const { id, position, createdAt, expiresAt } = portalLinks
  return await scope
    .select(portalLinks, {
      fields: { id, position, createdAt, expiresAt },
      where: and(eq(portalLinks.userId, userId), gt(position, afterPosition), gt(expiresAt, now)),
      orderBy: [asc(position)],
      limit,
    })
    .execute()
}
export type ListedPortalLink = Awaited<ReturnType<typeof listPortalLinks>>[number]

/** Deletes a link of a partner. Returns false when there is none. */
export async function deletePortalLink(scope: WriteScope, userId: string, id: string): Promise<boolean> {
  const { portalLinks } = scope.tables
  const isIt = and(eq(portalLinks.userId, userId), eq(portalLinks.id, id))!
  return (await scope.delete(portalLinks, isIt).execute()).length > 0
}

/** Deletes at most `limit` links of a partner, and returns how many. */
export async function deletePortalLinksOf(scope: WriteScope, userId: string, limit: number): Promise<number> {
  const { portalLinks } = scope.tables
  return await scope.deleteSlice(portalLinks, {
    key: [portalLinks.id],
    where: eq(portalLinks.userId, userId),
    limit,
  })
}

/** The company and the partner of the link with this token, in any company, if it works at `now`. */
export async function findPortalLinkByToken(
  store: Store,
  tokenHash: string,
  now: Date,
): Promise<{ company: Company; userId: string } | undefined> {
  const { portalLinks, companies } = store.tables
  return await store.read(async (reader) => {
    const found = await reader
      .select({ company: companyFields(store.tables), userId: portalLinks.userId })
      .from(portalLinks)
      .innerJoin(companies, eq(companies.id, portalLinks.companyId))
      .where(and(eq(portalLinks.tokenHash, tokenHash), gt(portalLinks.expiresAt, now)))
      .limit(1)
    return found[0]
  })
}

/** Deletes at most `limit` links that have expired, and returns how many. */
export async function deleteExpiredPortalLinks(store: Store, before: Date, limit: number): Promise<number> {
  const { portalLinks } = store.tables
  return await store.tx(async (writer) => {
    const expired = writer
      .select({ tokenHash: portalLinks.tokenHash })
      .from(portalLinks)
      .where(lte(portalLinks.expiresAt, before))
      .limit(limit)
    const deleted = await writer
      .delete(portalLinks)
      .where(inArray(portalLinks.tokenHash, expired))
      .returning({ id: portalLinks.id })
    return deleted.length
  })
}

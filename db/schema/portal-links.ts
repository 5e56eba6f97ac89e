import type { Kit } from '@/db/kit'
import type { CompanyColumn } from './companies'

/** Links by which partners open their portal without an account (docs/api-contract.md, section 6). */
export function definePortalLinkTables(kit: Kit, company: CompanyColumn) {
  const { table, text, key, integer, time, index, uniqueIndex, primaryKey } = kit

  /** A link works as long as it has a row and has not expired: revoking a link deletes its row. */
  const portalLinks = table(
    'portal_links',
    {
      ...company(),
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      /** The partner: the company's own id of them. */
      userId: key('user_id').notNull(),
      tokenHash: key('token_hash').notNull(),
      createdAt: time('created_at').notNull(),
      expiresAt: time('expires_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      /** Across companies: the link alone determines the company. */
      uniqueIndex('portal_links_token_uq').on(t.tokenHash),
      uniqueIndex('portal_links_position_uq').on(t.companyId, t.position),
      index('portal_links_user_ix').on(t.companyId, t.userId, t.position),
      index('portal_links_expiry_ix').on(t.expiresAt),
    ],
  )

  return { portalLinks }
}

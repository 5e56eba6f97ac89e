import type { Kit } from '@/db/kit'
import type { ApiScope } from '@/domain/company/permissions'

export type CompanyColumn = ReturnType<typeof defineCompanyTables>['company']

export type MembershipsTable = ReturnType<typeof defineCompanyTables>['memberships']

/** Companies, their team, and the credentials of their backends. */
export function defineCompanyTables({
  table,
  text,
  key,
  time,
  json,
  oneOf,
  integer,
  index,
  uniqueIndex,
  primaryKey,
}: Kit) {
  /** At most one row: its primary key rejects all but one of several concurrent set-ups. */
  const installation = table('installation', {
    id: text('id').primaryKey(),
    setUpAt: time('set_up_at').notNull(),
  })

  const companies = table(
    'companies',
    {
      id: text('id').primaryKey(),
      isvId: key('isv_id').notNull(),
      name: text('name').notNull(),
      /** The time zone of its pages and of the days in which uses are counted. */
      timeZone: text('time_zone').notNull().default('UTC'),
      createdAt: time('created_at').notNull(),
    },
    (t) => [uniqueIndex('companies_isv_id_uq').on(t.isvId)],
  )
  const company = () => ({
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
  })

  const users = table(
    'users',
    {
      id: text('id').primaryKey(),
      email: text('email').notNull(),
      emailKey: key('email_key').notNull(),
      name: text('name').notNull(),
      passwordHash: text('password_hash').notNull(),
      createdAt: time('created_at').notNull(),
      /** When the user was last removed from a company. An account without a company is deleted 30 days later. */
      leftAt: time('left_at'),
    },
    (t) => [uniqueIndex('users_email_uq').on(t.emailKey), index('users_left_ix').on(t.leftAt)],
  )

  /** Who is signed in. A session's token names its row and is invalid without it. */
  const sessions = table(
    'sessions',
    {
      id: text('id').primaryKey(),
      userId: text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      createdAt: time('created_at').notNull(),
      expiresAt: time('expires_at').notNull(),
      /** Where it began and was last used, for its owner to recognize it; null for sessions from before. */
      browser: text('browser'),
      address: text('address'),
      lastSeenAt: time('last_seen_at'),
    },
    (t) => [index('sessions_user_ix').on(t.userId), index('sessions_expiry_ix').on(t.expiresAt)],
  )

  const memberships = table(
    'memberships',
    {
      ...company(),
      userId: text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      role: oneOf('role', ['owner', 'admin', 'marketer', 'viewer']).notNull(),
      createdAt: time('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.userId] }), index('memberships_user_ix').on(t.userId)],
  )

  /** One-time links about an account: to set a new password, and to confirm a new email address (docs/adr/0015). */
  const accountLinks = table(
    'account_links',
    {
      tokenHash: key('token_hash').primaryKey(),
      userId: text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      purpose: oneOf('purpose', ['reset_password', 'confirm_email']).notNull(),
      /** The new address, for confirm_email. */
      email: text('email'),
      /** The company whose staff was shown the link. It works only while the account belongs to no other company. */
      shownInCompanyId: text('shown_in_company_id'),
      /** The member of staff who was shown the link. */
      shownToUserId: text('shown_to_user_id'),
      createdAt: time('created_at').notNull(),
      expiresAt: time('expires_at').notNull(),
    },
    (t) => [
      index('account_links_user_ix').on(t.userId),
      index('account_links_shown_to_ix').on(t.shownToUserId),
      index('account_links_expiry_ix').on(t.expiresAt),
    ],
  )

  /** One-time links that make someone a member of the company. A new one for the same address replaces the old one. */
  const invitations = table(
    'invitations',
    {
      ...company(),
      id: text('id').notNull(),
      email: text('email').notNull(),
      emailKey: key('email_key').notNull(),
      role: oneOf('role', ['owner', 'admin', 'marketer', 'viewer']).notNull(),
      invitedBy: text('invited_by').notNull(),
      tokenHash: key('token_hash').notNull(),
      createdAt: time('created_at').notNull(),
      expiresAt: time('expires_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('invitations_email_uq').on(t.companyId, t.emailKey),
      /** Across companies: the link alone determines the company. */
      uniqueIndex('invitations_token_uq').on(t.tokenHash),
    ],
  )

  /** Mail to send, written in the transaction of its reason; sealed, because most contain a one-time link. */
  const mails = table(
    'mails',
    {
      /** The hash of the token of its link; `notice-…` for a mail without one. */
      id: text('id').primaryKey(),
      sealedMail: text('sealed_mail').notNull(),
      failedAttempts: integer('failed_attempts').notNull(),
      /** When to send it, or to try again. */
      dueAt: time('due_at').notNull(),
      /** When it is no longer sent: when its link expires. */
      expiresAt: time('expires_at').notNull(),
    },
    (t) => [index('mails_due_ix').on(t.dueAt), index('mails_expiry_ix').on(t.expiresAt)],
  )

  const apiKeys = table(
    'api_keys',
    {
      ...company(),
      id: text('id').notNull(),
      name: text('name').notNull(),
      /** The first characters of the key, to tell keys apart in lists. */
      prefix: text('prefix').notNull(),
      hash: key('hash').notNull(),
      scopes: json<ApiScope[]>('scopes').notNull(),
      expiresAt: time('expires_at'),
      lastUsedAt: time('last_used_at'),
      revokedAt: time('revoked_at'),
      createdAt: time('created_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      /** Across companies: the key alone determines the company. */
      uniqueIndex('api_keys_hash_uq').on(t.hash),
    ],
  )

  const jwtSigningSecrets = table(
    'jwt_signing_secrets',
    {
      ...company(),
      id: text('id').notNull(),
      name: text('name').notNull(),
      /** Encrypted rather than hashed: checking a signature takes the secret itself. */
      sealedSecret: text('sealed_secret').notNull(),
      retiredAt: time('retired_at'),
      createdAt: time('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.id] })],
  )

  /**
   * The key of the company's keyed hashes (docs/adr/0010). The oldest that can be unsealed is used; there is another only
   * after all before it were lost.
   */
  const hashKeys = table(
    'hash_keys',
    {
      ...company(),
      /** The id of the encryption key that sealed it at first: processes that create it at the same time create one. */
      id: key('id').notNull(),
      sealedKey: text('sealed_key').notNull(),
      createdAt: time('created_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.companyId, t.id] })],
  )

  return {
    installation,
    companies,
    users,
    sessions,
    memberships,
    accountLinks,
    invitations,
    mails,
    apiKeys,
    jwtSigningSecrets,
    hashKeys,
    company,
  }
}

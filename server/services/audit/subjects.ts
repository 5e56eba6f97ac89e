import type { BonusRow } from '@/db/queries/bonuses'
import type { Category } from '@/db/queries/categories'
import type { CompanySettingsRow } from '@/db/queries/company-settings'
import type { InvitationRow } from '@/db/queries/invitations'
import type { JobRow } from '@/db/queries/jobs'
import type { PartnerRow } from '@/db/queries/partners'
import type { PaymentRunRow } from '@/db/queries/payment-runs'
import type { ProgramRow } from '@/db/queries/programs'
import type { ReferralCodeFields } from '@/db/queries/referral-codes'
import type { ReferralRow } from '@/db/queries/referrals'
import type { WebhookEndpointRow } from '@/db/queries/webhooks'
import type { Company } from '@/db/scope'
import { bonusKindOf } from '@/domain/bonus/bonus'
import type { AuditSubjectType } from '@/domain/audit/action'
import type { ApiScope, Role } from '@/domain/company/permissions'
import { toDecimalMoney } from '@/domain/money'
import { toProgramOutput } from '@/server/wire/program'
import { hide, maskEmail, maskUrl } from './masked'

/** What the audit log records of a subject. Secrets and personal details are masked or left out. */
export interface AuditSubject {
  id: string
  name: string | null
  /** By the names of the API. */
  fields: Record<string, unknown>
}

interface Credential {
  id: string
  name: string
  scopes?: ApiScope[]
  expiresAt?: Date | null
  revokedAt?: Date | null
  retiredAt?: Date | null
}

const credential = ({ id, name, scopes, expiresAt, revokedAt, retiredAt }: Credential): AuditSubject => ({
  id,
  name,
  fields: { name, scopes, expiresAt, revokedAt, retiredAt },
})

/** Finds a subject's id, name and fields in its row. */
export const subjects = {
  referral_code: (row: Omit<ReferralCodeFields, 'usedCount'>) => {
    const { code, ownerId, category, kind, status, maxUses, programId, startsAt, expiresAt } = row
    const { description, metadata } = row
    const terms = { category, kind, status, maxUses, startsAt, expiresAt, programId, description, metadata }
    return { id: code, name: null, fields: { userId: ownerId, ...terms } }
  },
  category: ({ id, name, color, description, archivedAt }: Omit<Category, CategoryTotals>) => ({
    id,
    name,
    fields: { name, color, description, archived: archivedAt !== null },
  }),
  program: (row: ProgramRow) => {
    const {
      id,
      isRunning: _1,
      approvedCount: _2,
      spent: _3,
      createdAt: _4,
      updatedAt: _5,
      ...fields
    } = toProgramOutput(row, row.updatedAt)
    return { id, name: row.name, fields }
  },
  referral: ({ id, refereeId, code, state, heldFor, reason }: ReferralRow) => ({
    id,
    name: null,
    fields: { userId: refereeId, referralCode: code, state, heldFor, reason },
  }),
  bonus: (row: Omit<BonusRow, 'companyId' | 'position'>) => ({
    id: row.id,
    name: null,
    fields: {
      userId: row.beneficiaryId,
      kind: bonusKindOf(row),
      amount: toDecimalMoney(row),
      paidAt: row.paidAt,
      reference: row.paymentReference,
      recoveredAt: row.recoveredAt,
      reversedAt: row.reversedAt,
      reason: hide(row.reason),
    },
  }),
  partner: ({ userId, displayName, email, metadata, notes, tags }: PartnerRow) => {
    const details = { displayName: hide(displayName), email: hide(email) }
    return {
      id: userId,
      name: null,
      fields: { ...details, metadata: hide(metadata), notes: hide(notes), tags: hide(tags) },
    }
  },
  payment_run: ({ id, state, currency, reference, paidAt, voidReason, ...run }: PaymentRunRow) => {
    const total = toDecimalMoney({ currency, amountMinor: run.grossMinor - run.recoveredMinor })
    // Until it is settled, a draft has no total.
    const sums =
      state === 'draft' && !run.settledAt
        ? { total: null, bonusesCount: null }
        : { total, bonusesCount: run.bonusesCount }
    const fields = { state, currency, ...sums, reference, paidAt, voidReason }
    return { id, name: null, fields }
  },
  person: ({ userId }: { userId: string }) => ({ id: userId, name: null, fields: {} }),
  company: (settings: CompanyFields, { id, name }: Company) => ({ id, name, fields: { ...settings } }),
  member: ({ userId, role }: { userId: string; role: Role }) => ({
    id: userId,
    name: null,
    fields: { role },
  }),
  invitation: ({ id, email, role }: Pick<InvitationRow, 'id' | 'email' | 'role'>) => ({
    id,
    name: null,
    fields: { email: maskEmail(email), role },
  }),
  api_key: credential,
  signing_secret: credential,
  webhook_endpoint: ({ id, kind, url, description, events, status }: WebhookEndpointRow) => ({
    id,
    name: new URL(url).host,
    fields: { kind, url: maskUrl(url), description, events, status },
  }),
  job: ({ id, type, total }: Pick<JobRow, 'id' | 'type' | 'total'>) => ({
    id,
    name: null,
    fields: { type, total },
  }),
} satisfies Record<AuditSubjectType, (row: never, company: Company) => AuditSubject>

type CategoryTotals = 'companyId' | 'position' | 'codesCount' | 'activeCodesCount' | 'usedCount'
type CompanyFields = Partial<
  Pick<Company, 'timeZone'> &
    NonNullable<CompanySettingsRow['brand']> &
    Pick<CompanySettingsRow, 'requestsPerMinute' | 'publicValidationsPerMinute' | 'auditRetentionDays'>
>

/** The row in which the audit log finds a kind of subject. */
export type RowOfSubject<Type extends AuditSubjectType> = Parameters<(typeof subjects)[Type]>[0]

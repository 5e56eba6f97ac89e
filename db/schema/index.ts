import type { Kit } from '@/db/kit'
import { defineAuditTables } from './audit-entries'
import { defineBonusTables } from './bonuses'
import { defineCategoryTables } from './categories'
import { defineCompanyTables } from './companies'
import { defineIntegrationTables } from './integrations'
import { defineJobTables } from './jobs'
import { defineLimitTables } from './limits'
import { defineMoveTables } from './moves'
import { definePartnerTables } from './partners'
import { definePortalLinkTables } from './portal-links'
import { definePaymentRunTables } from './payment-runs'
import { defineProgramTables } from './programs'
import { defineReferralCodeTables } from './referral-codes'
import { defineReferralTables } from './referrals'
import { defineSavedViewTables } from './saved-views'
import { defineStatsTables } from './stats'

/** Every table, on one engine's kit. */
export function defineSchema(kit: Kit) {
  const { company, ...companyTables } = defineCompanyTables(kit)
  const programTables = defineProgramTables(kit, company)
  const { programs } = programTables
  const categoryTables = defineCategoryTables(kit, company)
  const { categories } = categoryTables
  const referralCodeTables = defineReferralCodeTables(kit, company, programs, categories)
  const { referralCodes } = referralCodeTables
  const referralTables = defineReferralTables(kit, company, programs, categories, referralCodes)
  const bonusTables = defineBonusTables(kit, company, programs, referralTables.referrals)
  return {
    ...companyTables,
    ...programTables,
    ...categoryTables,
    ...referralCodeTables,
    ...referralTables,
    ...bonusTables,
    ...definePartnerTables(kit, company),
    ...definePortalLinkTables(kit, company),
    ...definePaymentRunTables(kit, company),
    ...defineIntegrationTables(kit, company),
    ...defineJobTables(kit, company),
    ...defineAuditTables(kit, company),
    ...defineSavedViewTables(kit, company, companyTables.memberships),
    ...defineStatsTables(kit, company),
    ...defineLimitTables(kit),
    ...defineMoveTables(kit),
  }
}
export type Schema = ReturnType<typeof defineSchema>

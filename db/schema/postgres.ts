import { postgresKit } from '@/db/kit'
import { defineSchema } from './index'

export const postgresSchema = defineSchema(postgresKit)
/** Drizzle Kit finds tables among a file's exports. */
export const {
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
  programs,
  programReferrers,
  referralCodes,
  categoryMoves,
  categoryTotals,
  usageTotals,
  referralCodeUsage,
  referrals,
  referralEvents,
  kycVerifications,
  bonuses,
  ledgerEntries,
  ledgerBalances,
  idempotentAnswers,
  webhookEndpoints,
  webhookDeliveries,
  webhookAttempts,
  providerEvents,
  requestLog,
  companySettings,
  limitWindows,
} = postgresSchema

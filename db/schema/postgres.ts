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
  apiKeys,
  jwtSigningSecrets,
  programs,
  referralCodes,
  categoryTotals,
  usageTotals,
  referralCodeUsage,
} = postgresSchema

import { sqliteKit } from '@/db/kit'
import { defineSchema } from './index'

export const sqliteSchema = defineSchema(sqliteKit)
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
} = sqliteSchema

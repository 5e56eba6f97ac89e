import type { Kit } from '@/db/kit'
import { defineCompanyTables } from './companies'
import { defineReferralCodeTables } from './referral-codes'

/** Every table, on one engine's kit. */
export function defineSchema(kit: Kit) {
  const { company, ...companyTables } = defineCompanyTables(kit)
  return { ...companyTables, ...defineReferralCodeTables(kit, company) }
}
export type Schema = ReturnType<typeof defineSchema>

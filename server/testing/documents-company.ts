import { setFirstBooked } from '@/db/queries/payment-runs'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { getReferral } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { transaction } from '@/server/services/transaction'
import { newCode, newCompany, newTestProgram, useCode, type TestCompany } from './company'

/** The names that the three documents use in their samples. */
export const documents = {
  companyId: '59388167894b4d10a04fe5da3b8a2104',
  isvId: 'isv_001',
  ownerId: 'isv_user_123',
  customerId: 'fb8f09210e0f46b7b4262d77f5b6c273',
  programId: '3a62eae282ea4e04bbe27e2dddbb1e5c',
  currencyId: '1f1519903ed240578f071aa45cb479f2',
  personalCode: { id: 'a0507a9d8ff441f59df3853cfa920424', code: 'C273551489XA' },
} as const

/** The documents' company with its program. Once in a database: its ids are fixed. */
export async function newDocumentsCompany(): Promise<TestCompany> {
  const company = await newCompany({ id: documents.companyId, isvId: documents.isvId })
  await newTestProgram(company, { currencyId: documents.currencyId }, documents.programId)
  return company
}

/** The codes of the documents' sample answers, and users who were referred by them, created by the use cases. */
export async function addDocumentsCodes({ system }: TestCompany): Promise<void> {
  const userId = documents.ownerId
  await newCode(system, {
    userId,
    referralCode: 'PARTNER2024',
    category: 'isv_premium',
    programId: documents.programId,
  })
  await newCode(system, { userId, referralCode: 'SUMMER2024', category: 'seasonal' })
  await startKyc(
    system,
    kycStart.parse({ ...someone, userId: 'approved_user_123', referralCode: 'PARTNER2024' }),
  )
  await decideKyc(system, kycOutcome.parse({ userId: 'approved_user_123', decision: 'ACCEPT' }))
  await useCode(system, 'PARTNER2024', 41)
  await useCode(system, 'SUMMER2024', 15)
  await createPersonalCode(system, { userId: documents.customerId, userType: 2 }, documents.personalCode)
  await startKyc(
    system,
    kycStart.parse({ ...someone, userId: 'pending_user_123', referralCode: 'PARTNER2024' }),
  )
}

const someone = { firstName: 'Jane', lastName: 'Smith' }

/** The ids of the referral of `approved_user_123` and of its referrer's bonus. */
export async function documentsReferral({
  system,
}: Pick<TestCompany, 'system'>): Promise<{ referralId: string; bonusId: string }> {
  const referralId = await referralIdOf({ system }, 'approved_user_123')
  const { bonuses } = await getReferral(system, referralId)
  return { referralId, bonusId: bonuses[0]!.id }
}

/** The id of the only referral of a user. */
export async function referralIdOf(
  { system }: Pick<TestCompany, 'system'>,
  refereeId: string,
): Promise<string> {
  const { referrals } = await listReferrals(system, { filter: { refereeId }, sort: 'oldest', limit: 1 })
  return referrals[0]!.id
}

/** A referral of the documents' partner whose bonus was paid and then reversed. */
export async function recoverableBonus({
  system,
}: Pick<TestCompany, 'system'>): Promise<{ referralId: string; bonusId: string }> {
  const input = { userId: 'reversed_user_123', userType: null, referralCode: 'PARTNER2024' }
  const { id: referralId } = await applyReferralCode(system, input)
  const bonusId = (await getReferral(system, referralId)).bonuses[0]!.id
  await payBonuses(system, [bonusId], 'RUN-2026-02')
  await reverseReferral(system, referralId)
  return { referralId, bonusId }
}

/** Makes a payment run one whose first bonus was booked at `firstBookedAt`, if that is earlier. */
export async function setBookedBefore(
  { system }: TestCompany,
  runId: string,
  firstBookedAt: Date,
): Promise<void> {
  await transaction(system, async ({ scope }) => await setFirstBooked(scope, runId, firstBookedAt))
}

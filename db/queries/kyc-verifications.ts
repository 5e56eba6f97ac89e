import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { HoldReason } from '@/domain/referral/referral'

/** The identity check of one of the company's users. */
export async function findKycVerification(scope: ReadScope, userId: string) {
  const { kycVerifications } = scope.tables
  const [row] = await scope.run(
    'kyc_verifications.of',
    (s) =>
      s.select(kycVerifications, {
        where: eq(kycVerifications.userId, bound(kycVerifications.userId, 'userId')),
        limit: 1,
      }),
    { userId },
  )
  return row
}
export type KycVerificationRow = NonNullable<Awaited<ReturnType<typeof findKycVerification>>>
export type NewKycVerificationRow = Omit<KycVerificationRow, 'companyId'>

export async function insertKycVerification(scope: WriteScope, row: NewKycVerificationRow): Promise<void> {
  await scope.insert(scope.tables.kycVerifications, row)
}

/** Changes a check that is not closed by ACCEPT, and gives it as it is then; nothing when it is. */
export async function updateKycVerification(
  scope: WriteScope,
  userId: string,
  set: Partial<NewKycVerificationRow>,
): Promise<KycVerificationRow | undefined> {
  const { kycVerifications } = scope.tables
  const [row] = await scope
    .update(
      kycVerifications,
      set,
      and(eq(kycVerifications.userId, userId), sql`not (decision = 'ACCEPT' and status = 'CLOSED')`),
    )
    .execute()
  return row
}

/** Forgets a person's check with all that it says of the person; false when there is none. */
export async function deleteKycVerification(scope: WriteScope, userId: string): Promise<boolean> {
  const { kycVerifications } = scope.tables
  return (await scope.delete(kycVerifications, eq(kycVerifications.userId, userId)).execute()).length > 0
}

/** Keyed hashes of what identifies a person; null where it was not given. */
export interface PersonHashes {
  ssnHash: string | null
  emailHash: string | null
  phoneHash: string | null
}

/** By what another user's check is about the same person, the strongest sign first; nothing when there is no such check. */
export async function findSamePerson(
  scope: ReadScope,
  userId: string,
  hashes: PersonHashes,
): Promise<HoldReason | undefined> {
  const { ssnHash, emailHash, phoneHash } = scope.tables.kycVerifications
  if (await isOthers(scope, userId, ssnHash, hashes.ssnHash)) return 'SAME_SSN'
  if (await isOthers(scope, userId, emailHash, hashes.emailHash)) return 'SAME_EMAIL'
  return (await isOthers(scope, userId, phoneHash, hashes.phoneHash)) ? 'SAME_PHONE' : undefined
}

/** Whether another user's check has this hash in this column. */
async function isOthers(
  scope: ReadScope,
  userId: string,
  column: PgColumn,
  hash: string | null,
): Promise<boolean> {
  if (hash === null) return false
  const { kycVerifications } = scope.tables
  const found = await scope.run(
    `kyc_verifications.same ${column.name}`,
    (s) =>
      s.select(kycVerifications, {
        fields: { userId: kycVerifications.userId },
        where: and(
          isNotNull(column),
          eq(column, bound(column, 'hash')),
          ne(kycVerifications.userId, bound(kycVerifications.userId, 'userId')),
        ),
        limit: 1,
      }),
    { userId, hash },
  )
  return found.length > 0
}

import { and, asc, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq, gt, ne } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf } from '@/db/scoped-tables'
import { holdReasons, type HoldReason } from '@/domain/referral/referral'

const verificationOfUser = defineQuery((scope: ReadScope, { userId }: Inputs<{ userId: string }>) => {
  const { kycVerifications } = scope.tables
  return scope.select(kycVerifications, { where: eq(kycVerifications.userId, userId), limit: 1 })
})

/** The identity check of one of the company's users. */
export async function findKycVerification(scope: ReadScope, userId: string) {
  return await scope.first(verificationOfUser, { userId })
}
export type KycVerificationRow = NonNullable<Awaited<ReturnType<typeof findKycVerification>>>

/** The identity checks of these users, by user and with their details. */
export async function listKycVerificationsOf(scope: ReadScope, userIds: readonly string[]) {
  const { kycVerifications } = scope.tables
  const { userId, sealedDetails } = kycVerifications
  const where = inArray(userId, [...userIds])
  return await scope.select(kycVerifications, { fields: { userId, sealedDetails }, where }).execute()
}
type NewKycVerificationRow = Omit<KycVerificationRow, 'companyId' | 'lastEventAt'>

/** Adds an identity check and returns it. Throws the driver's unique violation when the user has one. */
export async function insertKycVerification(
  scope: WriteScope,
  row: NewKycVerificationRow,
): Promise<KycVerificationRow> {
  return await scope.insertReturning(scope.tables.kycVerifications, row, undefined, verificationFields)
}

function verificationFields(scope: ReadScope) {
  return columnsOf(scope.tables.kycVerifications)
}

type KycVerificationChange = Partial<Omit<KycVerificationRow, 'companyId' | 'userId'>>

const openVerificationUpdate = defineQueryByShape(
  (
    scope: WriteScope,
    inputs: Inputs<KycVerificationChange & { userId: string }>,
    { columns }: { columns: (keyof KycVerificationChange)[] },
  ) => {
    const { kycVerifications } = scope.tables
    return scope.update(
      kycVerifications,
      Object.fromEntries(columns.map((name) => [name, inputs[name]])),
      and(eq(kycVerifications.userId, inputs.userId), sql`not (decision = 'ACCEPT' and status = 'CLOSED')`),
    )
  },
)

/** Updates a check. Returns the updated check, or undefined when there is none or ACCEPT has closed it. */
export async function updateKycVerification(
  scope: WriteScope,
  userId: string,
  set: KycVerificationChange,
): Promise<KycVerificationRow | undefined> {
  const columns = Object.keys(set) as (keyof KycVerificationChange)[]
  return await scope.first(openVerificationUpdate({ columns }), { userId, ...set })
}

/** Fills in the participant id and the account of a check where they are empty. Returns the check. */
export async function fillInKycVerification(
  scope: WriteScope,
  userId: string,
  { participantId, account, updatedAt }: Pick<KycVerificationRow, 'participantId' | 'account' | 'updatedAt'>,
): Promise<KycVerificationRow> {
  const { kycVerifications } = scope.tables
  const filledIn = (column: PgColumn, value: string) =>
    sql`case when ${column} = '' then ${value} else ${column} end`
  const set = {
    participantId: filledIn(kycVerifications.participantId, participantId),
    account: filledIn(kycVerifications.account, account),
    updatedAt,
  }
  const [row] = await scope.update(kycVerifications, set, eq(kycVerifications.userId, userId)).execute()
  return row!
}

/** Deletes a user's check with all their details. Returns false when there is none. */
export async function deleteKycVerification(scope: WriteScope, userId: string): Promise<boolean> {
  const { kycVerifications } = scope.tables
  return (await scope.delete(kycVerifications, eq(kycVerifications.userId, userId)).execute()).length > 0
}

/** Checks with details but without the hash of the name, after a user id and in the order of these ids, up to `limit`. */
export async function listUnhashedNames(scope: ReadScope, afterUserId: string, limit: number) {
  const { kycVerifications } = scope.tables
  const { userId, nameHash, sealedDetails } = kycVerifications
  return await scope
    .select(kycVerifications, {
      fields: { userId, sealedDetails },
      where: and(isNull(nameHash), isNotNull(sealedDetails), gt(userId, afterUserId)),
      orderBy: [asc(userId)],
      limit,
    })
    .execute()
}

/** Adds the hash of the name to a check whose details have not changed since they were read. */
export async function setNameHash(
  scope: WriteScope,
  { userId, sealedDetails }: Pick<KycVerificationRow, 'userId' | 'sealedDetails'>,
  nameHash: string,
): Promise<void> {
  const { kycVerifications } = scope.tables
  const isUnchanged = and(
    eq(kycVerifications.userId, userId),
    eq(kycVerifications.sealedDetails, sealedDetails!),
  )
  await scope.update(kycVerifications, { nameHash }, isUnchanged).execute()
}

/** Keyed hashes of what identifies a person; null for what is unknown. */
export interface PersonHashes {
  ssnHash: string | null
  emailHash: string | null
  phoneHash: string | null
}

/**
 * The strongest sign that another user is the same person, from their identity checks; undefined when there is none.
 * With `ignoringHeld`, users whose own referral is held for review do not count.
 */
export async function findSamePerson(
  scope: ReadScope,
  userId: string,
  hashes: PersonHashes,
  { ignoringHeld }: { ignoringHeld: boolean },
): Promise<HoldReason | undefined> {
  for (const sign of holdReasons) {
    const column = hashColumns[sign]
    const { [column]: hash } = hashes
    if (hash === null) continue
    if (await scope.first(otherUserWithHash({ column, ignoringHeld }), { userId, hash })) return sign
  }
  return undefined
}

const hashColumns = {
  SAME_SSN: 'ssnHash',
  SAME_EMAIL: 'emailHash',
  SAME_PHONE: 'phoneHash',
} as const satisfies Record<HoldReason, keyof PersonHashes>

/** The first checks of other users that share what `sign` names with this one, oldest first, up to `limit`. */
export async function listSamePerson(
  scope: ReadScope,
  { userId, ...hashes }: KycVerificationRow,
  sign: HoldReason,
  limit: number,
): Promise<KycVerificationRow[]> {
  const column = hashColumns[sign]
  const hash = hashes[column]
  return hash === null ? [] : await scope.run(checksWithHash({ column, limit }), { userId, hash })
}

const checksWithHash = defineQueryByShape(
  (
    scope: ReadScope,
    { userId, hash }: Inputs<{ userId: string; hash: string }>,
    { column, limit }: { column: keyof PersonHashes; limit: number },
  ) => {
    const { kycVerifications } = scope.tables
    return scope.select(kycVerifications, {
      where: and(
        isNotNull(kycVerifications[column]),
        eq(kycVerifications[column], hash),
        ne(kycVerifications.userId, userId),
      ),
      orderBy: [asc(kycVerifications.startedAt), asc(kycVerifications.userId)],
      limit,
    })
  },
)

const otherUserWithHash = defineQueryByShape(
  (
    scope: ReadScope,
    { userId, hash }: Inputs<{ userId: string; hash: string }>,
    { column, ignoringHeld }: { column: keyof PersonHashes; ignoringHeld: boolean },
  ) => {
    const { kycVerifications, referrals } = scope.tables
    const isHeld = sql`EXISTS (SELECT 1 FROM ${referrals} WHERE ${referrals.companyId} = ${kycVerifications.companyId}
      AND ${referrals.refereeId} = ${kycVerifications.userId} AND ${referrals.state} = 'pending'
      AND ${referrals.heldFor} IS NOT NULL)`
    return scope.select(kycVerifications, {
      fields: { userId: kycVerifications.userId },
      where: and(
        isNotNull(kycVerifications[column]),
        eq(kycVerifications[column], hash),
        ne(kycVerifications.userId, userId),
        ignoringHeld ? not(isHeld) : undefined,
      ),
      limit: 1,
    })
  },
)

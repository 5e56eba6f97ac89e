import {
  findKycVerification,
  insertKycVerification,
  updateKycVerification,
  type KycVerificationRow,
  type PersonHashes,
} from '@/db/queries/kyc-verifications'
import { isAlreadyReferred, type ReferralRow } from '@/db/queries/referrals'
import { DomainError } from '@/domain/errors'
import {
  detailsOf,
  identifiersOf,
  isAccepted,
  isRejected,
  nameIdentifier,
  type KycStart,
} from '@/domain/kyc/verification'
import { codeKeyOf } from '@/domain/referral-code/code'
import { blocksAnother } from '@/domain/referral/referral'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { keyedHashOf, type KeyedHash } from '@/server/services/keyed-hash'
import { reopenReferral } from '@/server/services/referral/approve'
import { newestReferralOf } from '@/server/services/referral/expire-referral'
import { codeRejected } from '@/server/services/referral/internal'
import { makeReferral } from '@/server/services/referral/make-referral'
import { transaction, type Transaction } from '@/server/services/transaction'
import { holdIfSamePerson } from './hold-if-same-person'

/**
 * Starts a user's identity check, or updates one that is still open, and makes the referral when a code is given
 * (docs/api-contract.md, section 1, `POST /v1/kyc/start`). The referral is held for review when another check is about the
 * same person. Throws INVALID_ARGUMENT with every reason why the code cannot be used, and records nothing;
 * KYC_ALREADY_ACCEPTED; PERMISSION_DENIED.
 */
export async function startKyc(context: ServiceContext, input: KycStart): Promise<KycVerificationRow> {
  authorize(context, 'kyc:write')
  const person = detailsOf(input)
  const sealedDetails = seal(JSON.stringify(person))
  try {
    return await transaction(context, async (tx) => {
      const { scope, now, outbox } = tx
      const before = await findKycVerification(scope, input.userId)
      // Checked before the code, so that repeating a whole start after ACCEPT is not rejected for its code.
      if (before && isAccepted(before)) throw alreadyAccepted()
      const referral = await referralOf(tx, input)
      const hash = await keyedHashOf(scope.nested(tx.company))
      const given = hashesOf(hash, input)
      const hashes = {
        ssnHash: given.ssnHash ?? before?.ssnHash ?? null,
        emailHash: given.emailHash ?? before?.emailHash ?? null,
        phoneHash: given.phoneHash ?? before?.phoneHash ?? null,
      }
      const isKnown =
        before?.ssnHash === hashes.ssnHash &&
        before.emailHash === hashes.emailHash &&
        before.phoneHash === hashes.phoneHash
      if (referral?.state === 'pending')
        await holdIfSamePerson(tx, referral, hashes, { isNewlyIdentified: !isKnown })
      const details = {
        nameHash: referral ? hash('name', nameIdentifier(person.name)) : null,
        sealedDetails: referral ? sealedDetails : null,
        updatedAt: now,
        ...hashes,
      }
      const after = before
        ? await updateKycVerification(scope, input.userId, {
            ...(isRejected(before) && { ...newlyOpen, startedAt: now }),
            ...details,
          })
        : await insertKycVerification(scope, {
            userId: input.userId,
            startedAt: now,
            ...newlyOpen,
            ...details,
          })
      if (!after) throw alreadyAccepted()
      if (before?.status !== after.status || before.decision !== after.decision)
        outbox.add('kyc.status_changed', after)
      return after
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw codeRejected(['already_referred'])
    throw error
  }
}

const newlyOpen = { decision: '', status: 'OPEN', subStatus: '', participantId: '', account: '' } as const

/**
 * The user's referral: the existing one, pending again if its check was rejected, or a new one by the given code. A code may
 * be added to a check, never changed.
 */
async function referralOf(
  tx: Transaction,
  { userId, userType = null, referralCode }: KycStart,
): Promise<ReferralRow | undefined> {
  const existing = await newestReferralOf(tx, userId)
  if (referralCode === undefined) return existing && (await reopenReferral(tx, existing))
  if (existing && codeKeyOf(existing.code) === codeKeyOf(referralCode)) {
    const reopened = await reopenReferral(tx, existing)
    if (reopened.state === 'pending') return reopened
  }
  const referee = { userId, userType, isReferred: existing !== undefined && blocksAnother(existing, tx.now) }
  const made = await makeReferral(tx, referralCode, referee, 'kyc')
  if ('reasons' in made) throw codeRejected(made.reasons)
  return made.referral
}

function alreadyAccepted(): DomainError {
  return new DomainError(
    'KYC_ALREADY_ACCEPTED',
    'This user’s identity check was already accepted. Read its status instead of starting it.',
  )
}

/** The only place that reads the social security number: it goes no further than its keyed hash. */
function hashesOf(hash: KeyedHash, input: KycStart): PersonHashes {
  const { ssn, email, phone } = identifiersOf(input)
  const ifGiven = (kind: Parameters<KeyedHash>[0], identifier: string | undefined) =>
    identifier === undefined ? null : hash(kind, identifier)
  return {
    ssnHash: ifGiven('ssn', ssn),
    emailHash: ifGiven('email', email),
    phoneHash: ifGiven('phone', phone),
  }
}

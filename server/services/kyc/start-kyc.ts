import {
  findKycVerification,
  findSamePerson,
  insertKycVerification,
  updateKycVerification,
  type KycVerificationRow,
  type PersonHashes,
} from '@/db/queries/kyc-verifications'
import { findReferralOf, isAlreadyReferred, moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { CompanyScope, WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { detailsOf, identifiersOf, type KycStart } from '@/domain/kyc/verification'
import { codeKeyOf } from '@/domain/referral-code/code'
import { violationsOf, type ReasonAgainstReferral } from '@/domain/referral/decide'
import { authorize, type ServiceContext } from '@/server/context'
import { seal } from '@/server/secrets'
import { keyedHashOf } from '@/server/services/keyed-hash'
import { makeReferral } from '@/server/services/referral/make-referral'
import { recordEvent } from '@/server/services/referral/timeline'
import { emitKycStatus } from '@/server/services/webhook/emit'

/**
 * Starts a person's identity check, or updates one that is still open, and makes the referral when a code is given
 * (docs/api-contract.md, section 1). When another check is about the same person, the referral is held for somebody
 * to look at. Throws INVALID_ARGUMENT with every reason against the code, with nothing recorded; KYC_ALREADY_ACCEPTED;
 * PERMISSION_DENIED.
 */
export async function startKyc(context: ServiceContext, input: KycStart): Promise<KycVerificationRow> {
  authorize(context, 'kyc:write')
  const sealedDetails = seal(JSON.stringify(detailsOf(input)))
  try {
    return await context.scope.tx(async (scope) => {
      const before = await findKycVerification(scope, input.userId)
      // Before the code is looked at: sending the whole start again after ACCEPT is refused for that, not for its code.
      if (before?.decision === 'ACCEPT') throw acceptedAlready()
      const { referral, isNew } = await referralOf(scope, context, input)
      const given = await hashesOf(scope.nested(context.scope.company), input)
      // What a repetition leaves out stays known, and what a person released is held again for something new only.
      const hashes = {
        ssnHash: given.ssnHash ?? before?.ssnHash ?? null,
        emailHash: given.emailHash ?? before?.emailHash ?? null,
        phoneHash: given.phoneHash ?? before?.phoneHash ?? null,
      }
      const isKnown =
        before?.ssnHash === hashes.ssnHash &&
        before.emailHash === hashes.emailHash &&
        before.phoneHash === hashes.phoneHash
      if (isNew || !isKnown) await holdIfSamePerson(scope, context, referral, hashes)
      const details = { ...hashes, sealedDetails: referral ? sealedDetails : null, updatedAt: context.now }
      if (!before) {
        await insertKycVerification(scope, {
          userId: input.userId,
          ...newlyOpen,
          ...details,
          startedAt: context.now,
        })
      } else {
        // A check closed by REJECT begins anew; one still open keeps its decision.
        const again = before.status === 'CLOSED' ? { ...newlyOpen, startedAt: context.now } : {}
        if (!(await updateKycVerification(scope, input.userId, { ...again, ...details })))
          throw acceptedAlready()
      }
      const after = (await findKycVerification(scope, input.userId))!
      if (before?.status !== after.status || before.decision !== after.decision)
        await emitKycStatus(scope, context, after)
      return after
    })
  } catch (error) {
    if (isAlreadyReferred(error)) throw codeRefused(['already_referred'])
    throw error
  }
}

const newlyOpen = { decision: '', status: 'OPEN', subStatus: '', participantId: '', account: '' } as const

/** The person's referral: the one there is, or a new one by the code given. A code may be added to a check, never changed. */
async function referralOf(
  scope: WriteScope,
  context: ServiceContext,
  { userId, referralCode }: KycStart,
): Promise<{ referral: ReferralRow | undefined; isNew: boolean }> {
  const existing = await findReferralOf(scope, userId)
  const isTheSame =
    existing?.state === 'pending' &&
    referralCode !== undefined &&
    codeKeyOf(existing.code) === codeKeyOf(referralCode)
  if (referralCode === undefined || isTheSame) return { referral: existing, isNew: false }
  const made = await makeReferral(
    scope,
    context,
    referralCode,
    { userId, userType: null, isReferred: existing !== undefined },
    'kyc',
  )
  if ('reasons' in made) throw codeRefused(made.reasons)
  return { referral: made.referral, isNew: true }
}

function acceptedAlready(): DomainError {
  return new DomainError(
    'KYC_ALREADY_ACCEPTED',
    'This user has been accepted already; there is nothing to start.',
  )
}

function codeRefused(reasons: ReasonAgainstReferral[]): DomainError {
  const violations = violationsOf(reasons, 'referralCode')
  return new DomainError(
    'INVALID_ARGUMENT',
    violations.map(({ field, description }) => `${field}: ${description}`).join('; '),
    { violations },
  )
}

async function holdIfSamePerson(
  scope: WriteScope,
  context: ServiceContext,
  referral: ReferralRow | undefined,
  hashes: PersonHashes,
): Promise<void> {
  if (referral?.state !== 'pending' || referral.heldFor) return
  const heldFor = await findSamePerson(scope, referral.refereeId, hashes)
  if (!heldFor) return
  await moveReferral(scope, referral.id, 'pending', { heldFor })
  await recordEvent(scope, context, referral.id, 'held', { reason: heldFor })
}

/** The number itself goes no further than here. */
async function hashesOf(company: CompanyScope, input: KycStart): Promise<PersonHashes> {
  const { ssn, email, phone } = identifiersOf(input)
  const hash = await keyedHashOf(company)
  const ifGiven = (kind: Parameters<typeof hash>[0], identifier: string | undefined) =>
    identifier === undefined ? null : hash(kind, identifier)
  return {
    ssnHash: ifGiven('ssn', ssn),
    emailHash: ifGiven('email', email),
    phoneHash: ifGiven('phone', phone),
  }
}

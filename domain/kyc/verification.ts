import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'

export const kycDecisions = ['ACCEPT', 'REJECT', 'REVIEW', 'RESUBMIT'] as const
export type KycDecision = (typeof kycDecisions)[number]
export const kycStatuses = ['OPEN', 'ON_HOLD', 'CLOSED'] as const
export type KycStatus = (typeof kycStatuses)[number]

/** A detail that may be left out; many callers send it empty then. */
const detail = (max: number, description?: string) =>
  lineOfText({ min: 0, max })
    .meta({ description })
    .nullish()
    .transform((text) => text || undefined)

const address = z.object({
  addressLine1: detail(200),
  addressLine2: detail(200),
  city: detail(100),
  state: detail(100),
  postalCode: detail(32),
  country: detail(100, 'Kept with the referral; the rest of the address is not.'),
})

/**
 * The start of an identity check (docs/api-contract.md, section 1). Most of it is for the verification provider and
 * is not kept.
 */
export const kycStart = z.object({
  userId: ownerIdSchema,
  firstName: lineOfText({ max: 100 }),
  lastName: lineOfText({ max: 100 }),
  middleName: detail(100),
  email: detail(254, 'Kept encrypted, and as a keyed hash to spot the same person twice.').refine(
    (email) => email === undefined || /^[^\s@]+@[^\s@]+$/.test(email),
    'must be an e-mail address such as jane@example.com',
  ),
  phoneNumber: detail(40, 'Only a keyed hash of it is kept.'),
  dateOfBirth: detail(40, 'For the verification provider; not kept.'),
  ssn: detail(
    40,
    'Never stored, logged or echoed; only a keyed hash of it is kept, to spot the same person twice.',
  ),
  address: address.nullish(),
  sessionToken: detail(8_192, 'For the verification provider; not kept.'),
  agreementTime: detail(64, 'When the person agreed; not kept.'),
  ipAddress: detail(64, 'Where the person came from; not kept.'),
  // Whether it is one of the company's codes is for the verb to say, with the same answer for every spelling.
  referralCode: detail(
    1_000,
    'Makes the person a pending referral. A code that cannot be used is refused with the reason.',
  ),
})
export type KycStart = z.output<typeof kycStart>

/** The outcome of an identity check (docs/api-contract.md, section 1). */
export const kycOutcome = z
  .object({
    userId: ownerIdSchema,
    decision: z
      .enum(kycDecisions)
      .meta({ description: 'ACCEPT approves, REJECT ends; REVIEW and RESUBMIT leave the check open.' }),
    status: z.enum(kycStatuses).nullish().meta({
      description: 'CLOSED unless given for ACCEPT and REJECT, ON_HOLD for REVIEW, OPEN for RESUBMIT.',
    }),
    subStatus: detail(200, 'Your own or your provider’s finer state, given back as it is.'),
    participantId: detail(200, 'The provider’s identifier of the person, given back as it is.'),
    account: detail(200, 'The account opened for the person, given back as it is.'),
  })
  .refine(({ decision, status }) => status !== 'CLOSED' || decision === 'ACCEPT' || decision === 'REJECT', {
    path: ['status'],
    message: 'CLOSED goes with ACCEPT or REJECT only',
  })
export type KycOutcome = z.output<typeof kycOutcome>

/** The state of an identity check. */
interface KycState {
  decision: KycDecision | ''
  status: KycStatus
}

/** Whether a check has its final outcome. */
export function isClosed({ status }: Pick<KycState, 'status'>): boolean {
  return status === 'CLOSED'
}

/** Whether a check has the final outcome ACCEPT. */
export function isAccepted(check: KycState): boolean {
  return check.decision === 'ACCEPT' && isClosed(check)
}

/** Whether a check may be started again: not after the decision ACCEPT, even if it is not closed yet. */
export function canStart({ decision }: Pick<KycState, 'decision'>): boolean {
  return decision !== 'ACCEPT'
}

/** The status after a decision without one: ACCEPT and REJECT close the check, REVIEW holds it, RESUBMIT opens it again. */
export function statusAfter(decision: KycDecision): KycStatus {
  const statuses: Record<KycDecision, KycStatus> = {
    ACCEPT: 'CLOSED',
    REJECT: 'CLOSED',
    REVIEW: 'ON_HOLD',
    RESUBMIT: 'OPEN',
  }
  return statuses[decision]
}

/** What a referral needs to know of a person, kept encrypted; the rest of a start is not kept. */
export interface PersonDetails {
  name: string
  email: string | undefined
  country: string | undefined
}

export function detailsOf({
  firstName,
  middleName,
  lastName,
  email,
  address: from,
}: KycStart): PersonDetails {
  return { name: [firstName, middleName, lastName].filter(Boolean).join(' '), email, country: from?.country }
}

/** Identifies the same person in two checks, in a form that does not depend on how it was typed. */
export function identifiersOf({ ssn, email, phoneNumber }: Pick<KycStart, 'ssn' | 'email' | 'phoneNumber'>): {
  ssn?: string
  email?: string
  phone?: string
} {
  const ssnKey = ssn
    ?.normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  const phoneKey = phoneNumber?.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '')
  return {
    ...(ssnKey && { ssn: ssnKey }),
    ...(email && { email: emailIdentifier(email) }),
    ...(phoneKey && phoneKey.length >= 6 && { phone: phoneKey }),
  }
}

/** jane+shop@example.com and Jane@example.com are one mailbox; at Gmail, dots do not matter either. */
function emailIdentifier(email: string): string {
  const [mailbox, host] = email.normalize('NFKC').toLowerCase().split('@') as [string, string]
  const name = mailbox.replace(/(.)\+.*$/, '$1')
  return host === 'gmail.com' || host === 'googlemail.com'
    ? `${name.replaceAll('.', '')}@gmail.com`
    : `${name}@${host}`
}

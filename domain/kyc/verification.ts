import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText, trimInvisible } from '@/domain/text'
import { userTypeSchema } from '@/domain/user-type'

export const kycDecisions = ['ACCEPT', 'REJECT', 'REVIEW', 'RESUBMIT'] as const
export type KycDecision = (typeof kycDecisions)[number]
export const kycStatuses = ['OPEN', 'ON_HOLD', 'CLOSED'] as const
export type KycStatus = (typeof kycStatuses)[number]

/** An optional detail. An empty string means the same as absent. */
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
  country: detail(100, 'Stored with the referral. The rest of the address is not stored.'),
})

/**
 * The start of an identity check (docs/api-contract.md, section 1). Most of it is for the verification provider and
 * is not stored.
 */
export const kycStart = z.object({
  userId: ownerIdSchema,
  userType: userTypeSchema.nullish(),
  firstName: lineOfText({ max: 100 }),
  lastName: lineOfText({ min: 0, max: 100 }).meta({ description: 'Empty for people with one name.' }),
  middleName: detail(100),
  email: detail(254, 'Stored encrypted, and as a keyed hash that detects duplicates of one person.').refine(
    (email) => email === undefined || /^[^\s@]+@[^\s@]+$/.test(email),
    'must be an email address such as jane@example.com',
  ),
  phoneNumber: detail(40, 'Only a keyed hash of it is stored.'),
  dateOfBirth: detail(40, 'For the verification provider. Not stored.'),
  ssn: detail(
    40,
    'The number itself is never stored, logged or returned; only a keyed hash is kept, to detect duplicates.',
  ),
  address: address.nullish(),
  sessionToken: detail(8_192, 'For the verification provider. Not stored.'),
  agreementTime: detail(64, 'When the user agreed. Not stored.'),
  ipAddress: detail(64, 'The IP address of the user. Not stored.'),
  // Any text: the use case answers the same for every code that does not exist, well-formed or not.
  referralCode: z
    .string()
    .max(1_000)
    .overwrite(trimInvisible)
    .meta({
      description: 'Makes a pending referral. A code that cannot be used is rejected with the reasons.',
    })
    .nullish()
    .transform((code) => code || undefined),
})
export type KycStart = z.output<typeof kycStart>

/** The outcome of an identity check (docs/api-contract.md, section 1). */
export const kycOutcome = z
  .object({
    userId: ownerIdSchema,
    decision: z.enum(kycDecisions).meta({
      description:
        'ACCEPT is final when the check is closed. After REJECT, any other decision opens the check again.',
    }),
    status: z.enum(kycStatuses).nullish().meta({
      description: 'By default CLOSED for ACCEPT and REJECT, ON_HOLD for REVIEW, OPEN for RESUBMIT.',
    }),
    subStatus: detail(200, 'A more detailed state of your own or your provider’s. Absent, it is cleared.'),
    participantId: detail(200, 'The provider’s identifier of the user, returned unchanged.'),
    account: detail(200, 'The account opened for the user, returned unchanged.'),
  })
  .refine(({ decision, status }) => status !== 'CLOSED' || decision === 'ACCEPT' || decision === 'REJECT', {
    path: ['status'],
    message: 'can be CLOSED with ACCEPT or REJECT only',
  })
export type KycOutcome = z.output<typeof kycOutcome>

/** The state of an identity check. */
interface KycState {
  decision: KycDecision | ''
  status: KycStatus
}

/** A whole name or email address to find a referred user by. */
export const nameOrEmail = lineOfText({ max: 302 })

/** Whether a check has an outcome. */
export function isClosed({ status }: Pick<KycState, 'status'>): boolean {
  return status === 'CLOSED'
}

/** Whether a check has the final outcome: ACCEPT, closed. Only then can it no longer be started or decided. */
export function isAccepted(check: KycState): boolean {
  return check.decision === 'ACCEPT' && isClosed(check)
}

/** Whether a check is closed with REJECT, which a new start or another decision opens again. */
export function isRejected(check: KycState): boolean {
  return check.decision === 'REJECT' && isClosed(check)
}

/** Whether an open check is on hold for staff or the provider to review. */
export function isInReview({ decision, status }: KycState): boolean {
  return decision === 'REVIEW' || (status === 'ON_HOLD' && decision !== 'RESUBMIT')
}

/** The default status after a decision. */
export function statusAfter(decision: KycDecision): KycStatus {
  const statuses: Record<KycDecision, KycStatus> = {
    ACCEPT: 'CLOSED',
    REJECT: 'CLOSED',
    REVIEW: 'ON_HOLD',
    RESUBMIT: 'OPEN',
  }
  return statuses[decision]
}

/** The stored details of a referred user, encrypted. */
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

/** What identifies a person across checks, normalized so that spelling does not matter. */
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

/**
 * A name without what spelling and habit change: case, spaces and the names between the first and the last, which are often
 * left out.
 */
export function nameIdentifier(name: string): string {
  const words = name.normalize('NFKC').toLowerCase().trim().split(/\s+/)
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : words[0]!
}

/** One mailbox has many spellings: `jane+shop@example.com` is `jane@example.com`, and Gmail ignores dots. */
export function emailIdentifier(email: string): string {
  const [mailbox, host] = email.normalize('NFKC').toLowerCase().split('@') as [string, string]
  const name = mailbox.replace(/(.)\+.*$/, '$1')
  return host === 'gmail.com' || host === 'googlemail.com'
    ? `${name.replaceAll('.', '')}@gmail.com`
    : `${name}@${host}`
}

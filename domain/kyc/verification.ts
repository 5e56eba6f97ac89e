import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'

export const kycDecisions = ['ACCEPT', 'REJECT', 'REVIEW', 'RESUBMIT'] as const
export type KycDecision = (typeof kycDecisions)[number]
export const kycStatuses = ['OPEN', 'ON_HOLD', 'CLOSED'] as const
export type KycStatus = (typeof kycStatuses)[number]

/** A detail that may be left out; many callers send it empty then. */
const detail = (most: number) =>
  lineOfText({ least: 0, most })
    .nullish()
    .transform((text) => text || undefined)

const address = z.object({
  addressLine1: detail(200),
  addressLine2: detail(200),
  city: detail(100),
  state: detail(100),
  postalCode: detail(32),
  country: detail(100),
})

/**
 * The start of an identity check (api-contract.md, `POST /v1/kyc/start`). Most of it is for the verification provider and
 * is not kept.
 */
export const kycStart = z.object({
  userId: ownerIdSchema,
  firstName: lineOfText({ most: 100 }),
  lastName: lineOfText({ most: 100 }),
  middleName: detail(100),
  email: detail(254).refine((email) => email === undefined || /^[^\s@]+@[^\s@]+$/.test(email), 'must be an e-mail address such as jane@example.com'),
  phoneNumber: detail(40),
  dateOfBirth: detail(40),
  ssn: detail(40),
  address: address.nullish(),
  sessionToken: detail(8_192),
  agreementTime: detail(64),
  ipAddress: detail(64),
  // Whether it is one of the company's codes is for the verb to say, with the same answer for every spelling.
  referralCode: detail(1_000),
})
export type KycStart = z.output<typeof kycStart>

/** The outcome of an identity check (api-contract.md, `POST /v1/kyc/decisions`). */
export const kycOutcome = z
  .object({
    userId: ownerIdSchema,
    decision: z.enum(kycDecisions),
    status: z.enum(kycStatuses).nullish(),
    subStatus: detail(200),
    participantId: detail(200),
    account: detail(200),
  })
  .refine(({ decision, status }) => status !== 'CLOSED' || decision === 'ACCEPT' || decision === 'REJECT', { path: ['status'], message: 'CLOSED goes with ACCEPT or REJECT only' })
export type KycOutcome = z.output<typeof kycOutcome>

/** How far a check is when its outcome does not say: ACCEPT and REJECT close it, REVIEW holds it, RESUBMIT opens it again. */
export function statusAfter(decision: KycDecision): KycStatus {
  const statuses: Record<KycDecision, KycStatus> = { ACCEPT: 'CLOSED', REJECT: 'CLOSED', REVIEW: 'ON_HOLD', RESUBMIT: 'OPEN' }
  return statuses[decision]
}

/** What a referral needs to know of a person, kept encrypted; the rest of a start is not kept. */
export interface PersonDetails {
  name: string
  email: string | undefined
  country: string | undefined
}

export function detailsOf({ firstName, middleName, lastName, email, address: from }: KycStart): PersonDetails {
  return { name: [firstName, middleName, lastName].filter(Boolean).join(' '), email, country: from?.country }
}

/** What tells whether two checks are about one person, in a form that does not depend on how it was typed. */
export function identifiersOf({ ssn, email, phoneNumber }: Pick<KycStart, 'ssn' | 'email' | 'phoneNumber'>): { ssn?: string; email?: string; phone?: string } {
  const ssnKey = ssn?.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const phoneKey = phoneNumber?.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '')
  return {
    ...(ssnKey && { ssn: ssnKey }),
    ...(email && { email: emailIdentifier(email) }),
    ...(phoneKey && phoneKey.length >= 6 && { phone: phoneKey }),
  }
}

/** Mail to jane+shop@example.com and Jane@example.com reaches one person; so it does, at Gmail, whatever the dots. */
function emailIdentifier(email: string): string {
  const [mailbox, host] = email.normalize('NFKC').toLowerCase().split('@') as [string, string]
  const name = mailbox.replace(/(.)\+.*$/, '$1')
  return host === 'gmail.com' || host === 'googlemail.com' ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${host}`
}

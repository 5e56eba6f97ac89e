import { z } from 'zod'
import { lineOfText } from '@/domain/text'
import { roles } from './permissions'
import { timeZoneSchema } from './time-zone'

/** The readable identifier of a company in the partner dialect. */
export const isvIdSchema = z
  .string()
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{1,63}$/,
    'must be 2 to 64 letters, digits, hyphens or underscores, such as isv_001',
  )

export const emailSchema = z
  .string()
  .trim()
  .max(254, 'must be at most 254 characters long')
  .pipe(z.email('must be an email address such as jane@example.com'))

/** Long enough to resist guessing. There are no rules about its characters. */
export const passwordSchema = z
  .string()
  .min(10, 'must be at least 10 characters long')
  .max(200, 'must be at most 200 characters long')

/** The form of an email address that is unique and used for look-ups. */
export function emailKeyOf(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

/** Suggests an `isvId` for a company name: `isv_gafa_payments` for "Gafa Payments". */
export function suggestIsvId(companyName: string): string {
  const plain = companyName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  return words ? `isv_${words}`.slice(0, 64).replace(/_+$/, '') : 'isv_001'
}

/** The first company and its owner. */
export const setUpForm = z.object({
  companyName: lineOfText({ max: 100 }),
  isvId: isvIdSchema,
  timeZone: timeZoneSchema,
  name: lineOfText({ max: 100 }),
  email: emailSchema,
  password: passwordSchema,
  withExampleData: z.boolean().default(false),
  /** Printed on the console. */
  token: z.string().trim().min(1, 'is required').max(200),
})
export type SetUpForm = z.output<typeof setUpForm>

/** A new time zone of the company. */
export const timeZoneChange = z.object({ timeZone: timeZoneSchema })

/** An invitation to the team. */
export const newInvitation = z.object({ email: emailSchema, role: z.enum(roles) })

/** A new account, made by the invitation with this token. */
export const invitedAccount = z.object({
  token: z.string().max(200),
  name: lineOfText({ max: 100 }),
  password: passwordSchema,
})

/** A request for a link to set a new password. */
export const passwordRequest = z.object({ email: emailSchema })

/** A new password, set with the token of a one-time link. */
export const passwordReset = z.object({ token: z.string().max(200), newPassword: passwordSchema })

/** A new name of a user. */
export const nameChange = z.object({ name: lineOfText({ max: 100 }) })

/** A new address of a user, who proves to be one by the password. */
export const emailChange = z.object({
  email: emailSchema,
  currentPassword: z.string().min(1, 'is required').max(200),
})

export const passwordChange = z.object({
  currentPassword: z.string().min(1, 'is required').max(200),
  newPassword: passwordSchema,
})

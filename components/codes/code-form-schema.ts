import { z } from 'zod'
import { fromLocalEndField, fromLocalField, toLocalField } from '@/components/form/local-time-field'
import { idSchema } from '@/domain/ids'
import { isDomainError, type DomainError } from '@/domain/errors'
import { maxGeneratedCodes, requireEnoughPossibleCodes } from '@/domain/referral-code/changes'
import {
  categorySchema,
  codePatternSchema,
  ownerIdSchema,
  referralCodeSchema,
} from '@/domain/referral-code/code'
import { lineOfText, trimInvisible } from '@/domain/text'
import type { EditableCode } from './code-actions'

/** An empty field is a term that is not set. */
const orNull = <Schema extends z.ZodType<unknown, string>>(schema: Schema) =>
  z
    .string()
    .transform((text) => (text.trim() === '' ? null : text.trim()))
    .pipe(schema.nullable())

const localTime = (timeZone: string, read: typeof fromLocalField) =>
  z.string().transform((field, context) => {
    const time = read(field, timeZone)
    if (time === undefined) context.addIssue('Enter a full date and time.')
    return time ?? z.NEVER
  })

const limit = z
  .string()
  .regex(/^\d{1,10}$/, 'Enter a whole number of at least 1, or leave it empty for no limit.')
  .transform(Number)
  .pipe(
    z
      .int()
      .min(1, 'Enter at least 1, or leave it empty for no limit.')
      .max(2_147_483_647, 'Enter at most 2147483647.'),
  )

const termsIn = (timeZone: string) => ({
  category: orNull(categorySchema),
  programId: orNull(idSchema),
  maxUses: orNull(limit),
  startsAt: orNull(localTime(timeZone, fromLocalField)),
  expiresAt: orNull(localTime(timeZone, fromLocalEndField)),
  // The description is one line, so pasted lines are joined.
  description: z
    .string()
    .transform((text) => text.replace(/\s*[\r\n]+\s*/g, ' '))
    .pipe(orNull(lineOfText({ max: 500 }))),
})

/** "2,000" and "2 000" as "2000". */
const withoutGroupSeparators = (text: string) =>
  text.trim().replace(/^\d{1,3}([,.’'\s]\d{3})+$/, (grouped) => grouped.replace(/\D/g, ''))

const startsBeforeExpiry = ({ startsAt, expiresAt }: { startsAt: string | null; expiresAt: string | null }) =>
  !startsAt || !expiresAt || startsAt < expiresAt
const expiryProblem = { path: ['expiresAt'], error: 'Choose a time after the start.' }

/** The fields of the create and edit forms as typed in a time zone, parsed to the contract's form. */
export const codeForm = (timeZone: string) =>
  z
    .object({
      referralCode: z
        .string()
        .overwrite(trimInvisible)
        .min(1, 'Enter a code, or generate one.')
        .pipe(referralCodeSchema),
      userId: z
        .string()
        .trim()
        .min(1, 'Enter the user id of the partner who owns the code.')
        .pipe(ownerIdSchema),
      ...termsIn(timeZone),
    })
    .refine(startsBeforeExpiry, expiryProblem)

/** The fields of the form that creates many codes. */
export const manyCodesForm = (timeZone: string) =>
  z
    .object({
      count: z
        .string()
        .transform(withoutGroupSeparators)
        .pipe(z.string().regex(/^\d{1,6}$/, 'Enter a whole number of at least 1.'))
        .transform(Number)
        .pipe(z.int().min(1, 'Enter at least 1.').max(maxGeneratedCodes, 'Enter at most 100000.')),
      pattern: z
        .string()
        .min(1, 'Enter a pattern with # for a letter or digit, such as SUMMER-####.')
        .pipe(codePatternSchema),
      userIds: z
        .string()
        .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
        .pipe(z.array(ownerIdSchema).min(1, 'Enter the user id of at least one partner.')),
      ...termsIn(timeZone),
    })
    .refine(startsBeforeExpiry, expiryProblem)
    .superRefine((codes, context) => {
      const { violations = [] } = failureOf(() => requireEnoughPossibleCodes(codes))
      for (const { field, description } of violations)
        context.addIssue({ code: 'custom', path: [field], message: description })
    })

/** The details of the domain's error that a check throws; empty when it throws none. */
function failureOf(check: () => void): DomainError['details'] {
  try {
    check()
    return {}
  } catch (error) {
    if (isDomainError(error)) return error.details
    throw error
  }
}

export type ManyCodesFields = z.input<ReturnType<typeof manyCodesForm>>

export type CodeFields = z.input<ReturnType<typeof codeForm>>
export type CodeFormValues = z.output<ReturnType<typeof codeForm>>
export type CodeFieldName = keyof CodeFields

export function fieldsOf(code: EditableCode | undefined, timeZone: string): CodeFields {
  return {
    referralCode: code?.code ?? '',
    userId: code?.ownerId ?? '',
    category: code?.category ?? '',
    programId: code?.program?.id ?? '',
    maxUses: code?.maxUses?.toString() ?? '',
    startsAt: toLocalField(code?.startsAt ?? null, timeZone),
    expiresAt: toLocalField(code?.expiresAt ?? null, timeZone),
    description: code?.description ?? '',
  }
}

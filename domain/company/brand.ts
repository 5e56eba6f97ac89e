import { z } from 'zod'
import { colorSchema } from '@/domain/contrast'
import { emptyAsNull, lineOfText, linesOfText, trimInvisible } from '@/domain/text'

/** What the company's texts and its destination may name in braces. */
export const textPlaceholders = ['code', 'company'] as const
export const sharePlaceholders = [...textPlaceholders, 'link'] as const
export const destinationPlaceholders = ['code', 'isvId'] as const

/** What a link to a code opens: a page that shows the code, or the destination at once. */
export const shareModes = ['page', 'redirect'] as const
export type ShareMode = (typeof shareModes)[number]

const line = (max: number) => knownOnly(lineOfText({ max }), textPlaceholders)
const shareText = knownOnly(linesOfText({ max: 1_000 }), sharePlaceholders)

/** Where visitors go on: an https address whose host is written out, so that no request can choose it. */
const destination = z
  .string()
  .overwrite(trimInvisible)
  .refine(
    (text) => text.length <= 500 && isHttpsWithHost(text),
    'must be an https address of at most 500 characters, such as https://example.com/join?code={code}',
  )
  .refine((text) => text.includes('{code}'), 'must contain {code}, where the code belongs')

/** How the company appears on the pages that its codes lead to, and in what it shares (docs/api-contract.md, section 5). */
export const brandSchema = z
  .object({
    /** The name shown; null for the company's name. */
    name: emptyAsNull(lineOfText({ max: 100 })),
    color: colorSchema,
    /** Null leads visitors nowhere: they only see the code. */
    destination: emptyAsNull(knownOnly(destination, destinationPlaceholders)),
    mode: z.enum(shareModes),
    headline: line(100),
    offer: line(300),
    buttonText: line(40),
    messageText: shareText,
    mailText: shareText,
    postText: shareText,
  })
  .refine(({ mode, destination }) => mode === 'page' || destination !== null, {
    path: ['destination'],
    error: 'Enter a destination, or show the page with the code.',
  })
export type Brand = z.output<typeof brandSchema>
/** As a form holds it: empty texts for what is null. */
export type BrandFields = z.input<typeof brandSchema>

/** The brand of a company that has not changed it. */
export const defaultBrand: Brand = {
  name: null,
  color: '#4f46e5',
  destination: null,
  mode: 'page',
  headline: 'You are invited to {company}',
  offer: 'Enter this code when you sign up.',
  buttonText: 'Continue to {company}',
  messageText: 'Join {company} with my code {code}: {link}',
  mailText: 'Hello,\n\nI use {company} and would like to invite you. Sign up with my code {code}:\n{link}',
  postText: 'My referral code for {company} is {code}. {link}',
}

/** A text with the values of its placeholders. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  )
}

/** The address that a code leads to, or null without a destination. */
export function destinationOf(
  { destination }: Brand,
  values: Record<(typeof destinationPlaceholders)[number], string>,
): string | null {
  const { code, isvId } = values
  return (
    destination && fillIn(destination, { code: encodeURIComponent(code), isvId: encodeURIComponent(isvId) })
  )
}

const placeholder = /\{([A-Za-z]*)\}/g

/** Rejects a text with a placeholder that has no value, such as a misspelled one. */
function knownOnly<Schema extends z.ZodType<string, string>>(schema: Schema, known: readonly string[]) {
  return schema.refine(
    (text) => [...text.matchAll(placeholder)].every(([, name]) => known.includes(name!)),
    `may contain only the placeholders ${known.map((name) => `{${name}}`).join(', ')}`,
  )
}

/** Whether a text is an https address that names its host, and no credentials. */
function isHttpsWithHost(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, host, username, password } = new URL(text)
  return protocol === 'https:' && !/[{}%]/.test(host) && username === '' && password === ''
}

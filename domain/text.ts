import { z } from 'zod'

/** Control characters and invisible direction marks, which make a text look like another one. */
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
/** Line separators, and characters that leave no mark: zero width, soft hyphen, byte order mark, fillers. */
const unseen = /[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u
/** What a copied text may carry at its ends: white space of any script and format characters. */
const padding = /[\p{White_Space}\p{Cf}]/u

/** The text without Unicode white space and invisible format characters at both ends. */
export function trimInvisible(text: string): string {
  // Most texts need no look at each character.
  if (/^[!-~](.*[!-~])?$/s.test(text)) return text
  const characters = [...text]
  const isText = (character: string) => !padding.test(character)
  const end = characters.findLastIndex(isText) + 1
  return end === 0 ? '' : characters.slice(characters.findIndex(isText), end).join('')
}

/** A line of text of `min` to `max` code points, trimmed, without control characters or direction marks. */
export function lineOfText(length: { min?: number; max: number }) {
  return asLine(z.string(), length)
}

/** Lines of text, with the rules of `lineOfText`. */
export function linesOfText(length: { max: number }) {
  return asLine(z.string(), length, (text) => text.replace(/\r?\n/g, ''))
}

/**
 * A text that identifies something by being equal: a line of text in Unicode's normalization form C, without characters
 * that cannot be seen, so that two that look the same are the same (docs/api-contract.md, section 1).
 */
export function identifier(length: { max: number }) {
  const visible = z
    .string()
    .refine((text) => !unseen.test(text), { error: 'must not contain invisible characters', abort: true })
  return asLine(visible.normalize('NFC'), length)
}

function asLine(
  text: z.ZodString,
  { min = 1, max }: { min?: number; max: number },
  withoutBreaks = (line: string) => line,
) {
  return text
    .trim()
    .refine(
      (line) => line.isWellFormed() && !unprintable.test(withoutBreaks(line)),
      'must not contain control or text-direction characters',
    )
    .refine((line) => {
      if (line.length > max * 2) return false
      const length = [...line].length
      return length >= min && length <= max
    }, `must be ${min} to ${max} characters long`)
    .meta({ minLength: min, maxLength: max })
}

/** A text of a form: null when it is empty. */
export function emptyAsNull<Schema extends z.ZodType<string, string>>(schema: Schema) {
  return z
    .string()
    .transform((text) => (trimInvisible(text) === '' ? null : text))
    .pipe(schema.nullable())
}

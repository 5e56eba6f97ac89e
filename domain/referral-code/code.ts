import { z } from 'zod'
import { identifier, trimInvisible } from '@/domain/text'

const codePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/

/**
 * A referral code as typed or pasted: 3–64 of `A-Z a-z 0-9 - _`, beginning with a letter or digit, without what surrounds
 * it (docs/api-contract.md, section 1).
 */
export const referralCodeSchema = z
  .string()
  .overwrite(trimInvisible)
  .regex(
    codePattern,
    'must be 3 to 64 letters A-Z, digits, hyphens or underscores, beginning with a letter or digit',
  )
  .meta({ description: 'The code as typed. Upper and lower case are the same code.' })

/**
 * The form of a code that is unique and used for look-ups: every text that a person types, pastes or scans for the same
 * code has the same key. A text that cannot be a code has the empty key, which no code has.
 */
export function codeKeyOf(text: string): string {
  const code = trimInvisible(text)
  return codePattern.test(code) ? code.toLowerCase() : ''
}

/** The beginning of the keys of codes that begin with this text. */
export function codePrefixKeyOf(text: string): string {
  return trimInvisible(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** The API caller's own identifier of a user. */
export const ownerIdSchema = identifier({ max: 128 }).meta({
  description: 'Your own identifier of the user.',
})

/** What codes are grouped by; trimmed, compared exactly. */
export const categorySchema = identifier({ max: 64 }).meta({
  description: 'What codes are grouped by; trimmed, compared exactly.',
})

/** Letters and digits that are not confused when read or heard. */
const unambiguousLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const unambiguousDigits = '23456789'

/**
 * A readable code such as `KPRT-7426`: no O/0, I/1, unlikely to be guessed or taken (1.3 billion combinations).
 * `random` returns a whole number from 0 up to but not including its argument.
 */
export function generateReadableCode(random: (below: number) => number): string {
  const pick = (from: string) => from[random(from.length)]
  const letters = Array.from({ length: 4 }, () => pick(unambiguousLetters)).join('')
  const digits = Array.from({ length: 4 }, () => pick(unambiguousDigits)).join('')
  return `${letters}-${digits}`
}

/** The characters of a code that are easily misread, in the order of appearance, such as ['O', '1']. */
export function misreadableCharacters(code: string): string[] {
  return [...new Set(code.match(/[OoIl01]/g) ?? [])]
}

/**
 * A personal code of the GafaPay API: the last four letters or digits of the user id in upper case, padded
 * with X, six digits from the clock, two random letters, such as `C273551489XA` (docs/api-contract.md, section 2).
 */
export function personalCodeFor(ownerId: string, now: Date, random: (below: number) => number): string {
  const tail = ownerId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-4)
    .toUpperCase()
    .padEnd(4, 'X')
  const clock = (now.getTime() % 1_000_000).toString().padStart(6, '0')
  const letter = () => String.fromCharCode(65 + random(26))
  return `${tail}${clock}${letter()}${letter()}`
}

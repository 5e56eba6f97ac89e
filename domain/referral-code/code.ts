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
  .meta({
    description: 'The code as typed. Upper and lower case are the same code.',
    examples: ['PARTNER2024'],
  })

/**
 * The form of a code that is unique and used for look-ups: every text that a person types, pastes or scans for the same
 * code has the same key. A text that cannot be a code has the empty key, which no code has.
 */
export function codeKeyOf(text: string): string {
  const code = trimInvisible(text)
  return codePattern.test(code) ? code.toLowerCase() : ''
}

/**
 * The code in a text that a person pastes: the last part of a share link of the company with this `isvId`, or what is left without
 * the quotes, spaces and punctuation around it. The text itself when nothing is left. The link of another company is no code.
 */
export function codeInText(text: string, isvId: string): string {
  const [, linkedIsvId, linkedCode] = /\/r\/([^/\s]+)\/([^/?#\s]+)/.exec(text) ?? []
  const pasted = linkedIsvId === isvId ? linkedCode! : text
  return /[\p{L}\p{N}](.*[\p{L}\p{N}_-])?/su.exec(pasted)?.[0] ?? trimInvisible(text)
}

/** The form of a text that is searched for in codes, folded as their keys are. */
export function searchTextOf(text: string): string {
  return trimInvisible(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/**
 * Whether a text is too short for the index of sequences of three characters. It is then how the code begins, and the order by code
 * is the fastest.
 */
export function isShortSearch(text: string): boolean {
  return [...searchTextOf(text)].length < 3
}

/** The API caller's own identifier of a user. */
export const ownerIdSchema = identifier({ max: 128 }).meta({
  description: 'Your own identifier of the user.',
  examples: ['isv_user_123'],
})

/** What codes are grouped by; trimmed, compared exactly. */
export const categorySchema = identifier({ max: 64 }).meta({
  description: 'What codes are grouped by; trimmed, compared exactly.',
  examples: ['seasonal'],
})

/** No vowels, which make words by chance, and nothing that looks like another character: no 0, 1, L, Q, S, Z, B. */
const unambiguousLetters = 'CDFGHJKMNPRTVWX'
const unambiguousDigits = '23456789'

/** Returns a whole number from 0 up to but not including its argument. */
export type Random = (below: number) => number

/** A pattern of codes, such as `SUMMER-####`: `#` is a letter or digit, `9` a digit, any other character itself. */
export const codePatternSchema = z
  .string()
  .overwrite(trimInvisible)
  .refine(
    (pattern) => /[#9]/.test(pattern) && codePattern.test(pattern.replaceAll('#', 'X')),
    'must be a code with # for a letter or digit and 9 for a digit, such as SUMMER-####',
  )
  .meta({ description: '`#` becomes a letter or digit, `9` a digit; never a vowel or a look-alike.' })

/** A code of this pattern (`codePatternSchema`). */
export function generateCode(pattern: string, random: Random): string {
  const pick = (from: string) => from[random(from.length)]!
  return pattern.replace(/[#9]/g, (place) =>
    pick(place === '9' ? unambiguousDigits : unambiguousLetters + unambiguousDigits),
  )
}

/** How many codes a pattern has. */
export function countPossibleCodes(pattern: string): number {
  return [...pattern].reduce((count, place) => {
    if (place === '9') return count * unambiguousDigits.length
    return place === '#' ? count * (unambiguousLetters.length + unambiguousDigits.length) : count
  }, 1)
}

/** A readable code such as `KPRT-7426`, unlikely to be guessed or taken (200 million combinations). */
export function generateReadableCode(random: Random): string {
  const letters = Array.from({ length: 4 }, () => unambiguousLetters[random(unambiguousLetters.length)])
  return generateCode(`${letters.join('')}-9999`, random)
}

/** The characters of a code that are easily misread, in the order of appearance, such as ['O', '1']. */
export function misreadableCharacters(code: string): string[] {
  return [...new Set(code.match(/[OoIl01]/g) ?? [])]
}

/**
 * A personal code of the GafaPay API: the last four letters or digits of the user id in upper case, padded
 * with X, six digits from the clock, two random letters, such as `C273551489XA` (docs/api-contract.md, section 2).
 */
export function personalCodeFor(ownerId: string, now: Date, random: Random): string {
  const tail = ownerId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-4)
    .toUpperCase()
    .padEnd(4, 'X')
  const clock = (now.getTime() % 1_000_000).toString().padStart(6, '0')
  const letter = () => String.fromCharCode(65 + random(26))
  return `${tail}${clock}${letter()}${letter()}`
}

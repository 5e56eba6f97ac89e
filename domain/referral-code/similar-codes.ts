import { trimInvisible } from '@/domain/text'
import { codeKeyOf } from './code'

const keyCharacters = [...'abcdefghijklmnopqrstuvwxyz0123456789-_']
/** A text may be a code with one character too many. */
const maxLength = 65

/** Characters that look alike. In a text with several of a kind, all are replaced. */
const lookAlikes: [from: RegExp, to: string][][] = [
  [
    [/0/g, 'o'],
    [/o/g, '0'],
  ],
  [
    [/1/g, 'l'],
    [/1/g, 'i'],
    [/[li]/g, '1'],
    [/i/g, 'l'],
    [/l/g, 'i'],
  ],
]

/**
 * The keys of the codes that a person may have meant by a text that is none of them, the likeliest first: with look-alike
 * characters replaced, two neighbors swapped, or one character too many, missing or wrong. About 80 for each character at most.
 */
export function similarCodeKeys(text: string): string[] {
  const typed = trimInvisible(text).toLowerCase()
  if (typed.length > maxLength) return []
  const places = Array.from(typed, (_, place) => place)
  const replace = (place: number, count: number, by: string) =>
    typed.slice(0, place) + by + typed.slice(place + count)
  const variants = [
    ...lookingAlike(typed),
    ...places.slice(1).map((place) => replace(place - 1, 2, typed.charAt(place) + typed.charAt(place - 1))),
    ...places.map((place) => replace(place, 1, '')),
    ...[...places, typed.length].flatMap((place) => keyCharacters.map((one) => replace(place, 0, one))),
    ...places.flatMap((place) => keyCharacters.map((one) => replace(place, 1, one))),
  ]
  const keys = new Set(variants.filter((variant) => variant !== typed).map(codeKeyOf))
  keys.delete('')
  return [...keys]
}

function lookingAlike(text: string): string[] {
  return lookAlikes.reduce(
    (texts, kind) => texts.flatMap((each) => [each, ...kind.map(([from, to]) => each.replace(from, to))]),
    [text],
  )
}

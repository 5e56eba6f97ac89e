import { z } from 'zod'

/** Control characters and the invisible marks that turn the direction of writing: they make a text show as another. */
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** A line of text of `least` to `most` characters (code points), trimmed, without control or direction marks. */
export function lineOfText({ least = 1, most }: { least?: number; most: number }) {
  return z
    .string()
    .trim()
    .refine(
      (text) => text.isWellFormed() && !unprintable.test(text),
      'must not contain control or text-direction characters',
    )
    .refine((text) => {
      if (text.length > most * 2) return false
      const length = [...text].length
      return length >= least && length <= most
    }, `must be ${least} to ${most} characters long`)
    .meta({ minLength: least, maxLength: most })
}

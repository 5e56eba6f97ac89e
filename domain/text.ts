import { z } from 'zod'

/** Control characters and invisible direction marks, which make a text look like another one. */
const unprintable = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** A line of text of `min` to `max` code points, trimmed, without control characters or direction marks. */
export function lineOfText({ min = 1, max }: { min?: number; max: number }) {
  return z
    .string()
    .trim()
    .refine(
      (text) => text.isWellFormed() && !unprintable.test(text),
      'must not contain control or text-direction characters',
    )
    .refine((text) => {
      if (text.length > max * 2) return false
      const length = [...text].length
      return length >= min && length <= max
    }, `must be ${min} to ${max} characters long`)
    .meta({ minLength: min, maxLength: max })
}

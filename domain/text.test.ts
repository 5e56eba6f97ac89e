import { describe, expect, it } from 'vitest'
import { lineOfText } from './text'

const line = lineOfText({ max: 5 })

describe('a line of text', () => {
  it.each([
    ['trimmed', '  ab  ', 'ab'],
    ['as long as allowed', 'abcde', 'abcde'],
    ['with letters of any language', 'жüñ', 'жüñ'],
    ['counted by characters, not by UTF-16 units', '😀😀😀😀😀', '😀😀😀😀😀'],
  ])('is taken %s', (_how, given, taken) => {
    expect(line.parse(given)).toBe(taken)
  })

  it.each([
    ['empty', ''],
    ['of blanks only', ' \t '],
    ['too long', 'abcdef'],
    ['with NUL', 'a\0b'],
    ['with a line break', 'a\nb'],
    ['with an escape character', 'a\u001b'],
    ['with a text-direction mark', 'a\u202Eb'],
    ['with half a character', 'a\uD83D'],
    ['that is not text', 5],
  ])('is refused %s', (_how, given) => {
    expect(line.safeParse(given).success).toBe(false)
  })
})

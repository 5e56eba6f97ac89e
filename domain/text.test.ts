import { describe, expect, it } from 'vitest'
import { identifier, lineOfText, trimInvisible } from './text'

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
  ])('is rejected %s', (_how, given) => {
    expect(line.safeParse(given).success).toBe(false)
  })
})

describe('an identifier', () => {
  const id = identifier({ max: 5 })

  it('is the same text whether an accent is a letter of its own or not', () => {
    expect(id.parse('Jose\u0301')).toBe('José')
    expect(id.parse('eeee\u0301e')).toHaveLength(5)
  })

  it.each([
    ['zero width space', '\u200B'],
    ['zero width joiner', '\u200D'],
    ['soft hyphen', '\u00AD'],
    ['byte order mark', '\uFEFF'],
    ['word joiner', '\u2060'],
    ['line separator', '\u2028'],
    ['Hangul filler', '\u3164'],
    ['variation selector', '\uFE0F'],
    ['tag', '\u{E0041}'],
    ['control character', '\u0085'],
  ])('is rejected with a %s in it, at its start and at its end', (_name, invisible) => {
    for (const text of [`a${invisible}b`, `${invisible}ab`, `ab${invisible}`])
      expect(id.safeParse(text).success, JSON.stringify(text)).toBe(false)
  })
})

describe('trimming what cannot be seen', () => {
  it.each([
    ' ',
    '\t',
    '\r\n',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2060',
    '\u3000',
    '\u00AD',
    '\u200E',
    '\u202E',
    '\u0085',
  ])('drops %j at both ends and keeps what is between', (mark) => {
    expect(trimInvisible(`${mark}${mark}A${mark}B${mark}`)).toBe(`A${mark}B`)
    expect(trimInvisible(mark)).toBe('')
  })

  it('takes no longer than reading the text, however much of it is blank', () => {
    const text = `a${' '.repeat(60_000)}b`
    expect(trimInvisible(text)).toBe(text)
  })
})

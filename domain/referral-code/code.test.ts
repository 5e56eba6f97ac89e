import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  categorySchema,
  codeInText,
  codeKeyOf,
  generateReadableCode,
  misreadableCharacters,
  ownerIdSchema,
  personalCodeFor,
  referralCodeSchema,
} from './code'

const codes = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/)
const first = () => 0

describe('a referral code as typed', () => {
  it.each(['ABC', '0-_', 'PARTNER2024', 'a'.repeat(64)])('may be %s', (code) => {
    expect(referralCodeSchema.parse(code)).toBe(code)
  })

  it.each([
    ['shorter than 3', 'AB'],
    ['longer than 64', 'a'.repeat(65)],
    ['empty', ''],
    ['beginning with a hyphen', '-ABC'],
    ['beginning with an underscore', '_ABC'],
    ['with a space', 'AB C'],
    ['with a line break inside', 'ABC\nDEF'],
    ['with NUL', 'ABC\0'],
    ['with a look-alike Cyrillic letter', 'РARTNER'],
    ['with the Kelvin sign, whose lower case is k', 'ABC\u212A'],
    ['with a dotted İ', 'ABCİ'],
    ['with a right-to-left mark inside', 'AB\u202EC'],
    ['with a zero width space inside', 'AB\u200BC'],
    ['in full-width letters', 'ＡＢＣ'],
    ['with a percent sign', 'A%C'],
  ])('may not be %s', (_what, code) => {
    expect(referralCodeSchema.safeParse(code).success).toBe(false)
  })
})

const pasted = [' ', '\n', '\r\n', '\t', '\u00A0', '\u200B', '\uFEFF', '\u2060', '\u3000', '\u00AD', '\u200F']

describe('a referral code as pasted', () => {
  it.each(pasted)('is the code without %j around it', (mark) => {
    for (const text of [`${mark}ABC`, `ABC${mark}`, `${mark}${mark}ABC${mark}`]) {
      expect(referralCodeSchema.parse(text)).toBe('ABC')
      expect(codeKeyOf(text)).toBe('abc')
    }
  })
})

describe('the code in a pasted text', () => {
  it.each([
    'AB-C_9',
    ' “AB-C_9”. ',
    '\u200B(AB-C_9),',
    "'AB-C_9';",
    'AB-C_9!\n',
    'https://codes.example/r/isv_001/AB-C_9',
    '<https://codes.example/base/r/isv_001/AB-C_9?utm_source=mail#top>',
    'Join us: https://codes.example/r/isv_001/AB-C_9.',
  ])('is what %j has without its surroundings', (text) => expect(codeInText(text, 'isv_001')).toBe('AB-C_9'))

  it.each(['AB-', 'ЖAB', 'AB C', '?!', ''])(
    'is all of %j, whose other characters may be a typing error',
    (text) => expect(codeInText(text, 'isv_001')).toBe(text),
  )

  it('is none in the link of another company', () => {
    const link = 'https://codes.example/r/isv_002/AB-C_9'
    expect(codeInText(link, 'isv_001')).toBe(link)
  })

  it('is found in time in a long text of punctuation', () => {
    expect(codeInText('.'.repeat(200_000) + 'ABC' + '.'.repeat(200_000), 'isv_001')).toBe('ABC')
  })

  it('is every code itself', () => {
    fc.assert(fc.property(codes, (code) => codeInText(`"${code}"`, 'isv_001') === code))
  })
})

describe('the key of a code', () => {
  it.each([
    'KLINI\u212A',
    '\u212ALINIK',
    'КLINIK',
    'KL\u0131NIK',
    'KL\u0130NIK',
    'ＫLINIK',
    'K LINIK',
    'K',
    '',
    '\0',
  ])('of %j, which cannot be a code, is the key of no code', (text) => {
    expect(codeKeyOf(text)).toBe('')
  })

  it('is the same for every spelling in upper and lower case', () => {
    fc.assert(
      fc.property(codes, fc.infiniteStream(fc.boolean()), (code, upper) => {
        const respelt = [...code]
          .map((letter) => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()))
          .join('')
        expect(codeKeyOf(respelt)).toBe(codeKeyOf(code))
      }),
    )
  })

  it('differs for codes that differ in more than case', () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        expect(codeKeyOf(one) === codeKeyOf(other)).toBe(one.toUpperCase() === other.toUpperCase())
      }),
    )
  })
})

describe('a personal code', () => {
  it("has the form of the document's example", () => {
    const now = new Date(1_760_000_551_489)
    const letters = [23, 0]
    expect(personalCodeFor('fb8f09210e0f46b7b4262d77f5b6c273', now, () => letters.shift()!)).toBe(
      'C273551489XA',
    )
  })

  it.each([
    ['user-1', 'SER1'],
    ['ab', 'ABXX'],
    ['--', 'XXXX'],
    ['a_b.c-d e', 'BCDE'],
    ['ünï9', 'N9XX'],
    ['Ω日本', 'XXXX'],
  ])('of the user %s begins with %s', (userId, beginning) => {
    expect(personalCodeFor(userId, new Date(0), first)).toBe(`${beginning}000000AA`)
  })

  it('is a code that can be looked up, for every user id and moment', () => {
    const random = fc.infiniteStream(fc.nat(25))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 128 }),
        fc.date({ noInvalidDate: true, min: new Date(0) }),
        random,
        (userId, now, numbers) => {
          const code = personalCodeFor(userId, now, () => numbers.next().value)
          expect(code).toMatch(/^[A-Z0-9]{4}\d{6}[A-Z]{2}$/)
          expect(referralCodeSchema.parse(code)).toBe(code)
        },
      ),
    )
  })
})

describe('a generated code', () => {
  it('is a code without characters that are easily misread', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (numbers) => {
          const code = generateReadableCode((below) => Math.floor(numbers.next().value * below))
          expect(code).toMatch(/^[A-Z]{4}-[2-9]{4}$/)
          expect(referralCodeSchema.parse(code)).toBe(code)
          expect(misreadableCharacters(code)).toEqual([])
        },
      ),
    )
  })

  it('names the characters of a typed code that are easily misread, once each', () => {
    expect(misreadableCharacters('O0-I1-l-OO')).toEqual(['O', '0', 'I', '1', 'l'])
  })
})

describe('owners and categories', () => {
  it('keep their case and are trimmed', () => {
    expect(ownerIdSchema.parse(' Isv_User ')).toBe('Isv_User')
    expect(categorySchema.parse(' Summer ')).toBe('Summer')
  })

  it('end at 128 and 64 characters, counted as people count', () => {
    expect(ownerIdSchema.safeParse('😀'.repeat(128)).success).toBe(true)
    expect(ownerIdSchema.safeParse('u'.repeat(129)).success).toBe(false)
    expect(categorySchema.safeParse('c'.repeat(64)).success).toBe(true)
    expect(categorySchema.safeParse('c'.repeat(65)).success).toBe(false)
    expect(categorySchema.safeParse('   ').success).toBe(false)
  })
})

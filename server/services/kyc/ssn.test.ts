import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { newCode, newCompany, newKey } from '@/server/testing/company'
import { databaseBytes, readRows, whileLocked, whileRefusing } from '@/server/testing/database'
import { startProcess } from '@/server/testing/processes'

const figures = '987654321'
const spellings = [
  '987-65-4321',
  figures,
  '987 65 4321',
  '987.65.4321',
  '987–65–4321',
  ' 987-65-4321 ',
  '９８７-６５-４３２１',
]

/** Every form in which the number could lie somewhere. */
function formsOf(text: string): [string, Buffer][] {
  const bytes = Buffer.from(text)
  // Base64 writes the same bytes in three ways, by where they begin; what depends on the neighbors is cut off.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift && shift + 1, Math.floor(((shift + bytes.length) * 4) / 3))
      .replace(/=+$/, ''),
  )
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].map((algorithm) =>
    createHash(algorithm).update(bytes).digest(),
  )
  const texts = [
    text,
    [...text].reverse().join(''),
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64,
    ...base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
  ]
  for (const hash of hashes)
    texts.push(hash.toString('hex'), hash.toString('base64').replace(/=+$/, ''), hash.toString('base64url'))
  return [
    ...texts.map((each) => [each, Buffer.from(each)] as [string, Buffer]),
    ...[Buffer.from(text, 'utf16le'), ...hashes].map(
      (each) => [each.toString('hex'), each] as [string, Buffer],
    ),
  ]
}
const asInteger = Buffer.alloc(4)
asInteger.writeUInt32BE(Number(figures))
const forms: [string, Buffer][] = [
  ...spellings.map((spelling) => spelling.trim()).flatMap(formsOf),
  ['the number as SQLite keeps integers', asInteger],
]
const foundIn = (bytes: Buffer) => forms.filter(([, form]) => bytes.includes(form)).map(([name]) => name)

describe('looking for the number', () => {
  it('would find it in any form, at any position', () => {
    for (const spelling of spellings) {
      const text = spelling.trim()
      const hash = createHash('sha256').update(text).digest()
      for (const before of ['', 'a', 'ab']) {
        const base64 = Buffer.from(`${before}${text}${before}`).toString('base64')
        for (const hidden of [
          `${before}${text}`,
          Buffer.from(text).toString('hex'),
          base64,
          base64.replaceAll('+', '-').replaceAll('/', '_'),
          hash.toString('base64url'),
        ])
          expect(foundIn(Buffer.from(hidden)), hidden).not.toEqual([])
      }
    }
    expect(foundIn(Buffer.from('987-65-4320 98765432'))).toEqual([])
  })
})

describe('a social security number', () => {
  const { LOG_LEVEL } = process.env
  afterEach(() => {
    process.env.LOG_LEVEL = LOG_LEVEL
  })

  it('sent 200 times and more, in every way that succeeds or fails, is in no table, log or answer', async () => {
    const company = await newCompany()
    const code = await newCode(company.system)
    const { key } = await newKey(company, ['kyc:write'])
    process.env.LOG_LEVEL = 'debug'
    const send = async (times: number, how: string) => {
      const sending = startProcess('send-ssn', [code, key, JSON.stringify(spellings), String(times), how])
      expect(await sending.ended).toBe(0)
      return sending.lines
    }
    const normally = await send(200, 'normally')
    const locked = await whileLocked(() => send(1, 'once more'))
    const broken = await whileRefusing('kyc_verifications', () => send(3, 'once more'))

    const answers = (lines: string[], status: number) =>
      lines.filter((line) => line.startsWith(`${status} `)).length
    // Of 20 kinds: three are accepted, one is unauthenticated, one too large, one a wrong method, and fourteen are invalid.
    expect([200, 400, 401, 405, 413].map((status) => answers(normally, status))).toEqual([
      30, 140, 10, 10, 10,
    ])
    expect([answers(locked, 503), answers(broken, 500)]).toEqual([1, 3])
    expect(
      locked.filter((line) => line.startsWith('{') && line.includes('"level"')).length,
    ).toBeGreaterThanOrEqual(1)
    expect(broken.filter((line) => line.startsWith('{') && line.includes('request failed'))).toHaveLength(3)
    // It was recognized all the same: by its keyed hash, one for all spellings.
    expect(
      readRows(`SELECT DISTINCT ssn_hash FROM kyc_verifications WHERE company_id = '${company.id}'`),
    ).toHaveLength(1)
    expect(
      readRows<{ held: number }>(`SELECT count(*) AS held FROM referrals WHERE held_for = 'SAME_SSN'`),
    ).toEqual([{ held: 19 }])

    expect(foundIn(Buffer.from([...normally, ...locked, ...broken].join('\n')))).toEqual([])
    expect(databaseBytes().includes(Buffer.from('normally_0'))).toBe(true)
    expect(foundIn(databaseBytes())).toEqual([])
  }, 60_000)
})

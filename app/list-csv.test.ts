import { describe, expect, it } from 'vitest'
import { newCode, newCompany, newTestProgram, useCode } from '@/server/testing/company'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { toBonusOutput } from '@/server/wire/bonus'
import { exampleJob } from '@/server/wire/job'
import { bonusesCsv, jobsCsv } from './csv-columns'
import { headerOf, linesOf, listAsCsv } from './list-csv'

type Bonus = Parameters<typeof toBonusOutput>[0]
const toCsvLines = (bonuses: Bonus[], at: Date) =>
  linesOf(
    bonusesCsv,
    bonuses.map((each) => toBonusOutput(each, at)),
  )

const now = new Date('2026-11-21T12:00:00Z')
const bonus = (given: Partial<Bonus> = {}): Bonus => ({
  id: 'b1',
  referralId: 'r1',
  side: 'referrer',
  beneficiaryId: 'isv_user_123',
  programId: 'p1',
  currency: 'USD',
  amountMinor: 123_450,
  bookedAt: new Date('2026-11-01T09:00:00Z'),
  payableAt: new Date('2026-11-15T09:00:00Z'),
  announcePayableAt: null,
  reason: null,
  bookedDay: null,
  reversedDay: null,
  paidAt: null,
  reversedAt: null,
  recoveredAt: null,
  paymentReference: null,
  paymentRunId: null,
  recoveryRunId: null,
  voidsCount: 0,
  ...given,
})
const beneficiaryIn = (line: string) => line.split(',').slice(3, -14).join(',')

describe('the export', () => {
  it('does not call a job done that was undone', () => {
    const undoneAt = '2026-01-31T09:05:00.000Z'
    const undone = { ...exampleJob, state: 'done', undoStartedAt: undoneAt, undoneAt, undone: 20 } as const
    expect(linesOf(jobsCsv, [undone])).toContain(`${exampleJob.id},generate_codes,undone,`)
  })

  it('begins with the names of its columns', () =>
    expect(headerOf(bonusesCsv)).toBe(
      'id,state,side,userId,amount,currency,referralId,programId,bookedAt,payableAt,paidAt,reversedAt,recoverable,recoveredAt,paymentRunId,reference,kind,reason\r\n',
    ))

  it('writes a line for each bonus: the amount a plain decimal, times in UTC, nothing where there is nothing', () => {
    const paid = bonus({
      id: 'b2',
      currency: 'JPY',
      amountMinor: 5000,
      paidAt: now,
      paymentReference: 'RUN-1',
    })
    expect(toCsvLines([bonus(), paid], now)).toBe(
      'b1,payable,referrer,isv_user_123,1234.50,USD,r1,p1,2026-11-01T09:00:00.000Z,2026-11-15T09:00:00.000Z,,,,,,,referral,\r\n' +
        'b2,paid,referrer,isv_user_123,5000,JPY,r1,p1,2026-11-01T09:00:00.000Z,2026-11-15T09:00:00.000Z,2026-11-21T12:00:00.000Z,,,,,RUN-1,referral,\r\n',
    )
    expect(toCsvLines([], now)).toBe('')
    expect(toCsvLines([bonus({ paidAt: now, reversedAt: now })], now)).toMatch(/,1234\.50,,,,referral,\r\n$/)
  })

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['a\rb', '"a\rb"'],
    ['0123', "'0123"],
    ['123456789012', "'123456789012"],
    ['12345678901', '12345678901'],
    ['12E5', "'12E5"],
    ['DEC-24', "'DEC-24"],
    ['müller 😀', 'müller 😀'],
  ])('quotes %j as RFC 4180 asks', (beneficiaryId, cell) =>
    expect(beneficiaryIn(toCsvLines([bonus({ beneficiaryId })], now))).toBe(cell),
  )

  it('keeps a large amount a number', () => {
    const line = toCsvLines([bonus({ currency: 'JPY', amountMinor: 1_234_567_890_123 })], now)
    expect(line).toContain(',1234567890123,JPY,')
    const recoverable = bonus({ currency: 'JPY', amountMinor: 1e11, paidAt: now, reversedAt: now })
    expect(toCsvLines([recoverable], now)).toMatch(/,100000000000,JPY,.*,100000000000,,,,referral,\r\n$/)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|"/c calc"!A1', '＝1'])(
    'leaves no formula for a spreadsheet to run in %j',
    (text) => {
      const line = toCsvLines([bonus({ beneficiaryId: text, paymentReference: text, paidAt: now })], now)
      for (const cell of [beneficiaryIn(line), line.trimEnd().split(',').at(-3)!])
        expect(cell).toMatch(/^"?'/)
    },
  )

  it('has a byte order mark and every bonus once, and lets other calls run between its pages', async () => {
    const company = await newCompany()
    const programId = await newTestProgram(company)
    const code = await newCode(company.system, { programId })
    expect(await useCode(company.system, code, 5)).toBe(5)
    const find = async (cursor?: string) => {
      const { bonuses, nextCursor } = await listBonuses(company.system, {
        filter: {},
        sort: 'newest',
        cursor,
        limit: 2,
      })
      return { rows: bonuses.map((each) => toBonusOutput(each, now)), nextCursor }
    }
    let callsCount = 0
    const texts: string[] = []
    const callsBefore: number[] = []
    for await (const text of listAsCsv(bonusesCsv, await find(), find)) {
      texts.push(text)
      callsBefore.push(callsCount)
      setImmediate(() => callsCount++)
    }
    expect(texts[0]).toBe(`\uFEFF${headerOf(bonusesCsv)}`)
    expect(new Set(texts.slice(1).join('').trimEnd().split('\r\n')).size).toBe(5)
    expect(callsBefore.at(-1)).toBeGreaterThanOrEqual(2)
  })
})

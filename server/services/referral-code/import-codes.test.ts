import { beforeEach, describe, expect, it } from 'vitest'
import { maxImportBytes } from '@/domain/referral-code/import'
import { purgeJobInputs } from '@/server/services/job/job-input'
import { cancelJob, getJob, listJobRows, undoJob } from '@/server/services/job/jobs'
import { leaseJob, leaseMs, runSlice } from '@/server/services/job/run-slice'
import { checkBooks } from '@/server/services/books/check-books'
import { pageCategories } from '@/server/services/category/list-categories'
import { mergeCategories } from '@/server/services/category/merge-categories'
import { updateCategory } from '@/server/services/category/update-category'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { ask, bearer } from '@/server/testing/api'
import {
  at,
  newCode,
  newCompany,
  newKey,
  newTestProgram,
  useCode,
  type TestCompany,
} from '@/server/testing/company'
import { readRows, tamper } from '@/server/testing/database'
import { runJob } from '@/server/testing/jobs'
import { importReferralCodes } from './import-codes'

let company: TestCompany
let headers: Record<string, string>
beforeEach(async () => {
  company = await newCompany()
  headers = bearer((await newKey(company)).key)
})

type File = string | Uint8Array
const post = async (file: File, query = '') =>
  await ask({ method: 'POST', path: `/v1/referral-codes/import${query}`, headers, body: file })
const start = async (file: File, query?: string) => {
  const { status, body } = await post(file, query)
  expect(status).toBe(202)
  return (body as { id: string }).id
}
/** What became of each row: its verdict, or the reason and field. */
const verdictsOf = async (id: string) =>
  (await listJobRows(company.system, id, { after: 0, limit: 200 })).map(({ verdict, reason, field }) =>
    verdict === 'failed' ? `${reason} ${field}` : verdict,
  )
const importFile = async (file: File, query?: string) => {
  const id = await start(file, query)
  const job = await runJob(company, id)
  return { id, job, verdicts: await verdictsOf(id) }
}
const listCodes = async () =>
  (await browseReferralCodes(company.system, { sort: 'oldest', limit: 200 })).referralCodes
const listNames = async () => (await listCodes()).map(({ code }) => code)
const rowsLeft = (table: string) =>
  readRows(`SELECT 1 FROM ${table} WHERE company_id = '${company.id}'`).length

describe('a file', () => {
  it('creates a code with all its fields for each row', async () => {
    const programId = await newTestProgram(company)
    const { job, verdicts } = await importFile(
      [
        'referralCode,userId,category,programId,maxUses,startsAt,expiresAt,description',
        `NEW-1,one,event,${programId},5,2030-01-31,2031-01-31 18:30,"Stand, left"`,
        `NEW-2,two,,,,2030-01-31T09:00:00+02:00,,`,
      ].join('\n'),
    )
    expect(verdicts).toEqual(['created', 'created'])
    expect(job).toMatchObject({ type: 'import_codes', state: 'done', total: 2, done: 2, failed: 0 })
    expect(await listCodes()).toMatchObject([
      {
        code: 'NEW-1',
        ownerId: 'one',
        category: 'event',
        programId,
        maxUses: 5,
        startsAt: new Date('2030-01-31T00:00:00Z'),
        expiresAt: new Date('2031-01-31T18:30:00Z'),
        description: 'Stand, left',
      },
      {
        code: 'NEW-2',
        ownerId: 'two',
        category: null,
        programId: null,
        maxUses: null,
        startsAt: new Date('2030-01-31T07:00:00Z'),
        expiresAt: null,
        description: null,
      },
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it.each([
    ['a byte order mark, semicolons and CRLF', '\uFEFFReferral Code;USER_ID\r\nABC;one\r\n'],
    ['tabs, as pasted from a spreadsheet', 'user id\treferral_code\none\tABC'],
    ['empty rows and columns without a name', 'userId,referralCode,,\n\none,ABC,,\n,,,\n'],
    ['quotes', '"userId","referralCode"\n"one","ABC"\n'],
  ])('may have %s', async (_, file) => {
    expect((await importFile(file)).verdicts).toEqual(['created'])
    expect(await listCodes()).toMatchObject([{ code: 'ABC', ownerId: 'one' }])
  })

  it('may have line breaks in quotes, and cells that exports mark as text', async () => {
    const { verdicts } = await importFile(
      [
        'userId,referralCode,description',
        `'+491234,ONE,'=1+1`,
        `'0042,TWO,'twas the night`,
        `'123456789012,THREE,"The ""best"""`,
        'four,FOUR,"two\nlines"',
      ].join('\n'),
    )
    expect(verdicts).toEqual(['created', 'created', 'created', 'NOT_VALID description'])
    const codes = await listCodes()
    expect(codes.map(({ ownerId, description }) => [ownerId, description])).toEqual([
      ['+491234', '=1+1'],
      ['0042', `'twas the night`],
      ['123456789012', 'The "best"'],
    ])
  })

  it('may have the words of the form as names of its columns', async () => {
    await importFile('referralCode,userId,Limit,Start,Expiry,Note\nABC,one,5,2030-01-31,2031-01-31,Stand')
    expect(await listCodes()).toMatchObject([
      {
        maxUses: 5,
        startsAt: new Date('2030-01-31T00:00:00Z'),
        expiresAt: new Date('2031-01-31T23:59:59Z'),
        description: 'Stand',
      },
    ])
  })

  it.each([
    ['an unknown column', 'userId,referralCode,Owner\na,ABC,x', 'Owner', 'UNKNOWN_COLUMN'],
    ['the same column twice', 'userId,user_id,referralCode\na,a,ABC', 'user_id', 'NOT_VALID'],
    ['no column of owners', 'referralCode\nABC', 'userId', 'REQUIRED'],
    ['no rows at all', '', 'referralCode', 'REQUIRED'],
    [
      'bytes that are not UTF-8',
      Buffer.from('userId,referralCode\na,ABC\nb,\xe9', 'latin1'),
      'file',
      'NOT_VALID',
    ],
    ['a quote that is not closed', 'userId,referralCode\na,"ABC', 'file', 'NOT_VALID'],
    ['a row that is too long', `userId,referralCode\na,ABC\na,${'x'.repeat(20_000)}`, 'file', 'NOT_VALID'],
  ])('with %s is rejected as a whole, and nothing is stored', async (_, file, field, reason) => {
    const { status, body } = await post(file)
    expect(status).toBe(400)
    const { details } = body as { details: { fieldViolations?: { field: string; reason: string }[] }[] }
    expect(details.flatMap(({ fieldViolations = [] }) => fieldViolations)).toContainEqual(
      expect.objectContaining({ field, reason }),
    )
    for (const table of ['jobs', 'job_inputs', 'job_codes']) expect(rowsLeft(table)).toBe(0)
  })

  it('with the same column twice says which to keep', async () => {
    const { text } = await post('userId,user_id,referralCode\na,a,ABC')
    expect(text).toContain('user_id: is a second column for userId; keep one of them')
  })

  it('says in which line it is not UTF-8', async () => {
    const { text } = await post(Buffer.from('userId,referralCode\na,ABC\nb,\xe9\nc,DEF\n', 'latin1'))
    expect(text).toContain('not UTF-8 in line 3')
  })

  it('of more than 100 MB is rejected before it is read, and a compressed one too', async () => {
    const file = new Uint8Array(maxImportBytes + 1)
    expect((await post(file)).status).toBe(413)
    const compressed = { ...headers, 'content-encoding': 'gzip' }
    const request = { method: 'POST', path: '/v1/referral-codes/import', body: 'userId,referralCode' }
    expect((await ask({ ...request, headers: compressed })).status).toBe(415)
  })

  it('whose upload breaks off leaves nothing', async () => {
    async function* broken() {
      yield ['userId', 'referralCode']
      for (let row = 1; row <= 5_000; row++) yield ['partner', `CODE-${row}`]
      await Promise.reject(new Error('The connection was lost.'))
      return undefined
    }
    await expect(importReferralCodes(company.system, { rows: broken(), isDryRun: false })).rejects.toThrow(
      'The connection was lost.',
    )
    for (const table of ['jobs', 'job_inputs']) expect(rowsLeft(table)).toBe(0)
  })
})

const badRows: [row: string, outcome: string][] = [
  ['TAKEN,other,,,,,', 'REFERRAL_CODE_TAKEN referralCode'],
  ['kept,partner,,,,,', 'unchanged'],
  ['KEPT,partner,,,,,', 'CODE_REPEATED referralCode'],
  [',one,,,,,', 'REQUIRED referralCode'],
  ['NO-OWNER,,,,,,', 'REQUIRED userId'],
  ['x,one,,,,,', 'NOT_VALID referralCode'],
  ['ONCE,one,,,,,', 'created'],
  ['once,one,,,,,', 'CODE_REPEATED referralCode'],
  ['BAD-USES,one,,,1.5,,', 'NOT_VALID maxUses'],
  ['BAD-ZERO,one,,,0,,', 'NOT_VALID maxUses'],
  ['BAD-DAY,one,,,,01/02/2030,', 'NOT_VALID startsAt'],
  ['BAD-DATE,one,,,,2030-02-31,', 'NOT_VALID startsAt'],
  ['ENDED,one,,,,,2020-01-01', 'EXPIRY_IN_PAST expiresAt'],
  ['UPSIDE,one,,,,2031-01-01,2030-01-01', 'EXPIRES_BEFORE_START expiresAt'],
  ['NO-PROGRAM,one,,0123456789abcdef0123456789abcdef,,,', 'PROGRAM_NOT_FOUND programId'],
  ['TOO-MANY,one,,,,,,,"too, many"', 'TOO_MANY_CELLS row'],
  ['FEWER,one', 'created'],
  ['LONG,one,' + 'x'.repeat(65), 'NOT_VALID category'],
]
const badFile = [
  'referralCode,userId,category,programId,maxUses,startsAt,expiresAt',
  ...badRows.map(([row]) => row),
].join('\n')

describe('a row', () => {
  beforeEach(async () => {
    for (const referralCode of ['TAKEN', 'KEPT'])
      await newCode(company.system, { referralCode, userId: 'partner' })
  })

  it.each([1, 4, 200])('gets the verdict of a single call, in slices of %i', async (limit) => {
    const id = await start(badFile)
    const failed = badRows.filter(([, outcome]) => outcome.includes(' ')).length
    expect(await runJob(company, id, limit)).toMatchObject({
      state: 'done',
      total: badRows.length,
      done: badRows.length - failed,
      failed,
    })
    expect(await verdictsOf(id)).toEqual(badRows.map(([, outcome]) => outcome))
    expect(await listNames()).toEqual(['TAKEN', 'KEPT', 'ONCE', 'FEWER'])
  })

  it('says what a single call answers', async () => {
    const rows = [
      { referralCode: 'x' },
      { expiresAt: '2020-01-01' },
      { category: 'x'.repeat(65) },
      { referralCode: 'taken' },
    ].map((fields) => ({ userId: 'one', referralCode: 'NEW-CODE', category: '', expiresAt: '', ...fields }))
    const id = await start([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].join('\n'))
    await runJob(company, id)
    const imported = await listJobRows(company.system, id, { after: 0, limit: 200 })
    for (const [index, { category, expiresAt, ...row }] of rows.entries()) {
      const time = expiresAt === '2020-01-01' ? `${expiresAt}T23:59:59Z` : expiresAt
      const single = { ...row, category: category || null, expiresAt: time || null }
      const { body } = await ask({ method: 'POST', path: '/v1/referral-codes', headers, body: single })
      const { details } = body as { details: { fieldViolations?: unknown[] }[] }
      const { field, reason, description } = imported[index]!
      expect(details.flatMap(({ fieldViolations = [] }) => fieldViolations)).toEqual([
        { field, reason, description },
      ])
    }
  })

  it('gets the same verdict in a dry run, which writes no code and no category, and cannot be undone', async () => {
    const file = badFile.replace('ONCE,one,', 'ONCE,one,new category')
    const { id, job, verdicts } = await importFile(file, '?dryRun=true')
    expect(verdicts).toEqual(badRows.map(([, outcome]) => outcome))
    expect(job).toMatchObject({ type: 'check_import', state: 'done', total: badRows.length })
    expect(await listNames()).toEqual(['TAKEN', 'KEPT'])
    expect((await pageCategories(company.system, { limit: 10 })).categories).toEqual([])
    await expect(undoJob(company.system, id)).rejects.toMatchObject({ code: 'JOB_NOT_UNDOABLE' })
  })

  it('of a file that is imported again is unchanged, until a field differs', async () => {
    const file = 'referralCode,userId,maxUses\nAGAIN,one,5'
    expect((await importFile(file)).verdicts).toEqual(['created'])
    expect((await importFile(file)).verdicts).toEqual(['unchanged'])
    expect((await importFile('referralCode,userId\nagain,one')).verdicts).toEqual(['unchanged'])
    for (const other of ['AGAIN,two,5', 'AGAIN,one,6', 'AGAIN,one,'])
      expect((await importFile(`referralCode,userId,maxUses\n${other}`)).verdicts).toEqual([
        'REFERRAL_CODE_TAKEN referralCode',
      ])
  })

  it('may expire in the past only where that was allowed', async () => {
    const verdictsWhen = async (allowsPastExpiry: boolean) => {
      const rows = asStream(['referralCode', 'userId', 'expiresAt'], ['ENDED', 'one', '2020-01-01'])
      const { id } = await importReferralCodes(company.system, { rows, isDryRun: false, allowsPastExpiry })
      await runJob(company, id)
      return await verdictsOf(id)
    }
    expect(await verdictsWhen(false)).toEqual(['EXPIRY_IN_PAST expiresAt'])
    expect(await verdictsWhen(true)).toEqual(['created'])
  })

  it('is read by the columns that were chosen', async () => {
    const rows = asStream(['Owner', 'Code', 'Note'], ['one', 'ABC', 'left out'])
    const columns = ['userId', 'referralCode', null] as const
    const { id } = await importReferralCodes(company.system, { rows, isDryRun: false, columns })
    await runJob(company, id)
    expect(await listCodes()).toContainEqual(
      expect.objectContaining({ code: 'ABC', ownerId: 'one', description: null }),
    )
  })
})

describe('the job', () => {
  const rowsCount = 400
  const manyRows = ['userId,referralCode,description']
  for (let row = 1; row <= rowsCount; row++) manyRows.push(`partner ${row},MANY-${row},${'long '.repeat(50)}`)
  const manyFile = manyRows.join('\n')

  it('is exact when a process stops in the middle of a part and another continues', async () => {
    const id = await start(manyFile)
    let now = new Date()
    let slicesCount = 0
    for (let isDone = false; !isDone; now = new Date(now.getTime() + leaseMs + 1)) {
      // A process that is killed after some slices: its lease ends.
      let job = await leaseJob(at(company.system, now), await getJob(company.system, id))
      for (let slice = 1; slice <= 3 && job?.dueAt; slice++, slicesCount++)
        job = await runSlice(at(company.system, now), job, 50)
      isDone = !job?.dueAt
    }
    expect(slicesCount).toBeGreaterThan(8)
    expect(await getJob(company.system, id)).toMatchObject({ done: rowsCount, failed: 0, total: rowsCount })
    expect(rowsLeft('referral_codes')).toBe(rowsCount)
    expect(rowsLeft('job_rows')).toBe(rowsCount)
    expect(await checkBooks(company.system)).toEqual([])
  })

  it('has one category for a name, although that is renamed meanwhile', async () => {
    const id = await start('userId,referralCode,category\np,ROW-1,event\np,ROW-2,event\np,ROW-3,event\n')
    const job = await leaseJob(company.system, await getJob(company.system, id))
    await runSlice(company.system, job!, 1)
    await updateCategory(company.system, 'event', { name: 'fair' })
    expect(await runJob(company, id, 1)).toMatchObject({ done: 3, failed: 0 })
    expect((await listCodes()).map(({ category }) => category)).toEqual(['fair', 'fair', 'fair'])
  })

  it('goes on with a new category of the name when that was merged meanwhile', async () => {
    const id = await start('userId,referralCode,category\np,ROW-1,event\np,ROW-2,event\np,ROW-3,event\n')
    const job = await leaseJob(company.system, await getJob(company.system, id))
    await runSlice(company.system, job!, 1)
    await newCode(company.system, { category: 'fair' })
    await runJob(company, (await mergeCategories(company.system, 'event', 'fair')).id)
    expect(await runJob(company, id, 1)).toMatchObject({ done: 3, failed: 0 })
    expect((await listCodes()).map(({ category }) => category).sort()).toEqual([
      'event',
      'event',
      'fair',
      'fair',
    ])
    expect(await checkBooks(company.system)).toEqual([])
  })

  it.each(['first', 'last'])('does not end as done without its %s part', async (part) => {
    const id = await start(manyFile)
    const sequence = `(SELECT ${part === 'first' ? 'min' : 'max'}(sequence) FROM job_inputs WHERE job_id = '${id}')`
    tamper(`DELETE FROM job_inputs WHERE job_id = '${id}' AND sequence = ${sequence}`)
    await expect(runJob(company, id, 500)).rejects.toThrow('A part of the uploaded file is missing.')
    expect(await getJob(company.system, id)).toMatchObject({ state: 'running', total: rowsCount })
  })

  it('is undone as a whole, but for what is used, and the file can be imported again', async () => {
    const file = 'userId,referralCode,category\none,ABC,new\ntwo,DEF,\nthree,GHI,new'
    const { id } = await importFile(file)
    await useCode(company.system, 'DEF')
    await undoJob(company.system, id)
    expect(await runJob(company, id)).toMatchObject({ undone: 2, kept: 1 })
    expect(await listNames()).toEqual(['DEF'])
    expect((await pageCategories(company.system, { limit: 10 })).categories).toEqual([])
    expect((await importFile(file)).verdicts).toEqual(['created', 'unchanged', 'created'])
  })

  it('leaves nothing of its file when it has ended, and an upload that died neither', async () => {
    const [running, done, canceled] = [await start(manyFile), await start(manyFile), await start(manyFile)]
    await runJob(company, done, 500)
    await cancelJob(company.system, canceled)
    const filesLeft = () =>
      readRows<{ job_id: string }>(
        `SELECT DISTINCT job_id FROM job_inputs WHERE company_id = '${company.id}'`,
      ).map(({ job_id }) => job_id)
    await purgeJobInputs({ ...company.system, now: new Date() })
    expect(filesLeft()).toEqual([running])
    expect(rowsLeft('job_codes')).toBe(0)
    expect(await runJob(company, running, 500)).toMatchObject({ state: 'done', total: rowsCount })
  })
})

async function* asStream(...rows: string[][]) {
  yield* await Promise.resolve(rows)
  return undefined
}

import { z } from 'zod'
import { claimCodeKeys, findJobInput } from '@/db/queries/job-inputs'
import { listReferralCodesByKey, type ReferralCodeRow } from '@/db/queries/referral-codes'
import { invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { requireFutureExpiry, type NewReferralCode } from '@/domain/referral-code/changes'
import { codeKeyOf } from '@/domain/referral-code/code'
import { columnsOf, importedCodeOf } from '@/domain/referral-code/import'
import { importColumns, type ImportColumn } from '@/domain/referral-code/import-columns'
import { authorize, type ServiceContext } from '@/server/context'
import { categoryOfJob, type MetCategories } from '@/server/services/category/internal'
import { defineJob, failureOf, type RowOutcome, type Work } from '@/server/services/job/define-job'
import { deleteJobInput, storeJobInput } from '@/server/services/job/job-input'
import type { Job } from '@/server/services/job/name-creators'
import { requireRoomForJob, startJob } from '@/server/services/job/start-job'
import type { Transaction } from '@/server/services/transaction'
import { insertCodes, type CodeToInsert } from './insert-codes'
import { codeTaken, newCampaignCode, requireProgramForCode } from './internal'
import { beforeCreation, takeBackCode, type BeforeCreation } from './take-back-code'

interface Import {
  /** The rows of a file (server/read-csv.ts). The first names the columns. */
  rows: AsyncGenerator<string[], undefined>
  isDryRun: boolean
  /** Otherwise a row whose expiry has passed fails. */
  allowsPastExpiry?: boolean
  /** What each column is, if not what its name means; null for one to leave out. */
  columns?: readonly (ImportColumn | null)[]
}

/**
 * Reads a file and starts a job that creates a code for each of its rows, or that finds out what would become of them
 * (docs/api-contract.md, section 5). Returns it. Throws as `columnsOf` and the reader of the file; LIMIT_REACHED as `startJob`;
 * PERMISSION_DENIED. A file that was not read to its end leaves nothing.
 */
export async function importReferralCodes(
  context: ServiceContext,
  { rows, isDryRun, allowsPastExpiry = false, columns: chosen }: Import,
): Promise<Job> {
  authorize(context, 'referral_codes:write')
  const id = newId(context.now)
  try {
    await context.scope.read(requireRoomForJob)
    const { value: header = [] } = await rows.next()
    const columns = columnsOf(header, chosen)
    return await startJob(context, {
      id,
      type: isDryRun ? 'check_import' : 'import_codes',
      params: { columns, allowsPastExpiry },
      total: await storeJobInput(context, id, rows),
    })
  } catch (error) {
    await rows.return(undefined)
    await deleteJobInput(context, id)
    throw error
  }
}

const importParams = z.object({
  columns: z.array(z.enum(importColumns).nullable()),
  allowsPastExpiry: z.boolean(),
})
type ImportWork = Work<z.output<typeof importParams>, ImportCursor>
interface ImportCursor {
  /** The last part of the file that is done. */
  part: number
  /** How many rows of the next part are done. */
  rowsCount: number
  /** The entries of `MetCategories`. */
  categories: [name: string, id: string][]
}

type Create = (tx: Transaction, rows: PlannedCode[], met: MetCategories) => Promise<RowOutcome[]>

export const importCodes = defineJob({
  type: 'import_codes',
  params: importParams,
  slice: (tx, work: ImportWork, limit) => importSlice(tx, work, limit, createAll),
  undoRow: takeBackCode,
})

/** A dry run: the same verdicts, and no code. */
export const checkImport = defineJob({
  type: 'check_import',
  params: importParams,
  slice: (tx, work: ImportWork, limit) => importSlice(tx, work, limit, pretendToCreate),
})

async function importSlice(tx: Transaction, work: ImportWork, limit: number, create: Create) {
  const cursor = work.cursor ?? { part: 0, rowsCount: 0, categories: [] }
  if (work.processedCount === work.total) return { rows: [], cursor, isFinished: true }
  const part = await findJobInput(tx.scope, work.id, cursor.part)
  if (part?.sequence !== cursor.part + 1) throw new Error('A part of the uploaded file is missing.')
  const all = JSON.parse(part.rows) as string[][]
  const end = Math.min(cursor.rowsCount + limit, all.length)
  const met: MetCategories = new Map(cursor.categories)
  const createMet = (free: PlannedCode[]) => create(tx, free, met)
  const rows = await importRows(tx, work, all.slice(cursor.rowsCount, end), createMet)
  const next =
    end < all.length ? { part: cursor.part, rowsCount: end } : { part: part.sequence, rowsCount: 0 }
  return {
    rows,
    cursor: { ...next, categories: [...met] },
    isFinished: false,
  }
}

/** A row that has the form of a new code. */
interface PlannedCode {
  position: number
  code: NewReferralCode
}

async function importRows(
  { company, scope, now }: Transaction,
  { id, params: { columns, allowsPastExpiry }, processedCount }: ImportWork,
  rows: string[][],
  create: (rows: PlannedCode[]) => Promise<RowOutcome[]>,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = []
  const planned = new Map<string, PlannedCode>()
  const fail = (position: number, code: string | undefined, error: unknown) =>
    outcomes.push({ position, code: printable(code), ...failureOf(error) })

  for (const [index, cells] of rows.entries()) {
    const position = processedCount + index + 1
    try {
      const code = importedCodeOf(columns, cells, company.timeZone)
      const key = codeKeyOf(code.referralCode)
      if (planned.has(key)) throw codeRepeated()
      planned.set(key, { position, code })
    } catch (error) {
      fail(position, cells[columns.indexOf('referralCode')], error)
    }
  }

  const keys = [...planned.keys()]
  const firstMet = new Set(await claimCodeKeys(scope, id, keys))
  const existing = new Map((await listReferralCodesByKey(scope, keys)).map((code) => [code.codeKey, code]))
  const requireProgram = onceForEach((programId) => requireProgramForCode(scope, programId, null, now))
  const free: PlannedCode[] = []
  for (const [key, { position, code }] of planned) {
    const found = existing.get(key)
    try {
      if (!firstMet.has(key)) throw codeRepeated()
      if (found && !isSame(found, code, columns)) throw codeTaken()
      if (found) {
        outcomes.push({ position, verdict: 'unchanged', code: found.code, subjectId: found.id })
        continue
      }
      if (!allowsPastExpiry) requireFutureExpiry(code, now)
      if (code.programId) await requireProgram(code.programId)
      free.push({ position, code })
    } catch (error) {
      fail(position, code.referralCode, error)
    }
  }
  return [...outcomes, ...(await create(free))]
}

/** Whether a code has the owner and the other fields that the columns give. */
function isSame(
  found: ReferralCodeRow,
  given: NewReferralCode,
  columns: readonly (ImportColumn | null)[],
): boolean {
  return columns.every((column) => {
    if (column === null || column === 'referralCode') return true
    const value = column === 'userId' ? found.ownerId : found[column]
    return JSON.stringify(value) === JSON.stringify(given[column] ?? null)
  })
}

async function createAll(tx: Transaction, rows: PlannedCode[], met: MetCategories): Promise<RowOutcome[]> {
  const categoryOf = onceForEach((name) => categoryOfJob(tx, met, name))
  const codes: { position: number; code: CodeToInsert; before: BeforeCreation }[] = []
  const outcomes: RowOutcome[] = []
  for (const { position, code } of rows) {
    const { referralCode } = code
    try {
      const category = code.category ? await categoryOf(code.category) : null
      const named = newCampaignCode(referralCode, { categoryId: category?.id ?? null, ...code }, tx)
      codes.push({
        position,
        code: { category: category?.name ?? null, ...named },
        before: beforeCreation(category),
      })
    } catch (error) {
      outcomes.push({ position, code: referralCode, ...failureOf(error) })
    }
  }
  const inserted = await insertCodes(
    tx,
    codes.map(({ code }) => code),
  )
  for (const { position, code, before } of codes) {
    const isInserted = inserted.has(code.id)
    outcomes.push({
      position,
      code: code.code,
      ...(isInserted ? { verdict: 'created', subjectId: code.id, before } : failureOf(codeTaken())),
    })
  }
  return outcomes
}

function pretendToCreate(_tx: Transaction, rows: PlannedCode[]): Promise<RowOutcome[]> {
  const outcomes = rows.map(({ position, code }): RowOutcome => {
    return { position, verdict: 'created', code: code.referralCode }
  })
  return Promise.resolve(outcomes)
}

/** Calls a function once for each argument, and returns or throws the same for the same one. */
function onceForEach<Result>(call: (argument: string) => Promise<Result>) {
  const results = new Map<string, Promise<Result>>()
  return async (argument: string): Promise<Result> => {
    const result = results.get(argument) ?? call(argument)
    results.set(argument, result)
    return await result
  }
}

const codeRepeated = () =>
  invalidArgument('referralCode', 'CODE_REPEATED', 'is the code of an earlier row of the file')

/** A text of a cell that may be anything, short enough to show. */
function printable(text: string | undefined): string | null {
  return text?.replace(/\p{C}/gu, '').trim().slice(0, 64).toWellFormed() || null
}

import type { z } from 'zod'
import { DomainError, type FieldViolation } from '@/domain/errors'
import { timeAt } from '@/domain/local-time'
import { isChangedBySpreadsheets } from '@/domain/spreadsheet-text'
import { newReferralCode, requireStartBeforeExpiry, type NewReferralCode } from './changes'
import { importColumnOf, importColumns, requiredColumns, type ImportColumn } from './import-columns'

/** An uploaded file may have this many bytes, and a row of it this many characters. */
export const maxImportBytes = 100 * 1024 * 1024
export const maxRowLength = 16 * 1024

/**
 * What each column of a file with this header means; null for one to leave out. Without `chosen`, columns are recognized by their
 * names, and those without a name are left out. Throws MISSING_ARGUMENT without a required column, otherwise INVALID_ARGUMENT for
 * columns that are unknown or mean the same, all of them named.
 */
export function columnsOf(
  header: readonly string[],
  chosen?: readonly (ImportColumn | null)[],
): (ImportColumn | null)[] {
  const columns = header.map((name, index) => (chosen ? (chosen[index] ?? null) : importColumnOf(name)))
  const missing = requiredColumns
    .filter((column) => !columns.includes(column))
    .map((field): FieldViolation => ({ field, reason: 'REQUIRED', description: 'is a required column' }))
  const wrong = header.flatMap((name, index): FieldViolation[] => {
    const column = columns[index]
    const field = name.trim().slice(0, 64)
    if (column === undefined && field)
      return [{ field, reason: 'UNKNOWN_COLUMN', description: `is not one of ${importColumns.join(', ')}` }]
    if (column && columns.indexOf(column) < index)
      return [
        { field, reason: 'NOT_VALID', description: `is a second column for ${column}; keep one of them` },
      ]
    return []
  })
  const violations = [...missing, ...wrong]
  if (violations.length) {
    const code = missing.length ? 'MISSING_ARGUMENT' : 'INVALID_ARGUMENT'
    const message = violations.map(({ field, description }) => `${field}: ${description}`).join('; ')
    throw new DomainError(code, message, { violations })
  }
  return columns.map((column) => column ?? null)
}

/**
 * A row of a file as a new code. An empty cell is a field that is not set; days and times without an offset are those of
 * `timeZone`. Throws as a single call would: MISSING_ARGUMENT or
 * INVALID_ARGUMENT with the first field at fault; and INVALID_ARGUMENT for a cell beyond the last column.
 */
export function importedCodeOf(
  columns: readonly (ImportColumn | null)[],
  cells: readonly string[],
  timeZone: string,
): NewReferralCode {
  if (cells.slice(columns.length).some((cell) => cell.trim()))
    throw failureOf({ field: 'row', reason: 'TOO_MANY_CELLS', description: 'has more cells than the header' })
  const fields: Partial<Record<ImportColumn, string | number>> = {}
  for (const [index, column] of columns.entries()) {
    const text = column && withoutTextMark(cells[index]?.trim() ?? '')
    if (text) fields[column] = valueOf(column, text, timeZone)
  }
  const { success, data, error } = newReferralCode.safeParse(fields)
  if (!success) throw failureOf(violationOf(error.issues[0]!, fields))
  requireStartBeforeExpiry(data)
  return data
}

/** The text of a cell without the `'` that exports put before a text that a spreadsheet would run as a formula or change. */
function withoutTextMark(text: string): string {
  if (!text.startsWith("'")) return text
  const marked = text.slice(1)
  return /^[=+\-@\t\r＝＋－＠]/.test(marked) || isChangedBySpreadsheets(marked) ? marked : text
}

/** A code starts at the beginning of a day, and expires at its end. Other forms of dates are ambiguous. */
const timesOfDay = { startsAt: '00:00', expiresAt: '23:59:59' }
const localTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/

function valueOf(column: ImportColumn, text: string, timeZone: string): string | number {
  if (column === 'maxUses' && /^-?\d+$/.test(text)) return Number(text)
  if (column !== 'startsAt' && column !== 'expiresAt') return text
  const [, day, timeOfDay = timesOfDay[column]] = localTime.exec(text) ?? []
  const at = timeAt(`${day}T${timeOfDay}`, timeZone)
  return Number.isNaN(at.getTime()) ? text : at.toISOString()
}

const timeRule = 'must be a day or a time, such as 2026-12-31 or 2026-12-31 18:00'

function violationOf({ path, code, message }: z.core.$ZodIssue, fields: object): FieldViolation {
  const field = String(path[0])
  if (!(field in fields)) return { field, reason: 'REQUIRED', description: 'is required' }
  const isNoTime = field in timesOfDay && code === 'invalid_format'
  return { field, reason: 'NOT_VALID', description: isNoTime ? timeRule : message }
}

function failureOf(violation: FieldViolation): DomainError {
  return new DomainError(
    violation.reason === 'REQUIRED' ? 'MISSING_ARGUMENT' : 'INVALID_ARGUMENT',
    `${violation.field}: ${violation.description}`,
    { violations: [violation] },
  )
}

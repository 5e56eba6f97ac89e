import { isUtf8 } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { invalidArgument } from '@/domain/errors'
import { maxRowLength } from '@/domain/referral-code/import'

const lineBreak = 0x0a
/** A character has at most four bytes in UTF-8. */
const maxRowBytes = maxRowLength * 4

/**
 * The rows of a CSV file, the header first, without empty ones: in UTF-8 with or without a byte order mark, separated by what
 * separates its first line (comma, semicolon or tab), with quoted line breaks. Throws INVALID_ARGUMENT, with the line, for
 * bytes that are not UTF-8, a row that is too long, or a quote that is not closed.
 */
export async function* readCsv(file: AsyncIterable<Uint8Array>): AsyncGenerator<string[], undefined> {
  const blocks = linesOf(file)
  const { value: first } = await blocks.next()
  if (!first) return
  const parser = parse({
    bom: true,
    delimiter: separatorOf(first),
    max_record_size: maxRowLength,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_empty_values: true,
  })
  // Errors of the source reach the reader of the parser.
  pipeline(Readable.from(inOrder(first, blocks), { objectMode: false }), parser, () => undefined)
  try {
    yield* parser as AsyncIterable<string[]>
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error) : error
  }
}

async function* inOrder(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

/** A file in blocks of whole lines. Throws INVALID_ARGUMENT for bytes that are not UTF-8, and for a line that is too long. */
async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let line = 1
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of file) {
    const end = chunk.lastIndexOf(lineBreak) + 1
    const bytes = Buffer.concat([rest, chunk.subarray(0, end)])
    rest = end ? chunk.subarray(end) : Buffer.concat([bytes, chunk])
    if (rest.length > maxRowBytes) throw rowTooLong(line)
    if (!end) continue
    line = requireUtf8(bytes, line)
    yield bytes
  }
  requireUtf8(rest, line)
  if (rest.length) yield rest
}

/** Returns the number of the line after a block that begins with this line. Throws INVALID_ARGUMENT for one that is not UTF-8. */
function requireUtf8(block: Uint8Array, firstLine: number): number {
  const isValid = isUtf8(block)
  let line = firstLine
  for (let start = 0, end; (end = block.indexOf(lineBreak, start)) >= 0; start = end + 1) {
    if (!isValid && !isUtf8(block.subarray(start, end))) break
    line++
  }
  if (!isValid)
    throw invalidArgument('file', 'NOT_VALID', `is not UTF-8 in line ${line}; save it as CSV in UTF-8`)
  return line
}

/** What separates the cells of the first line: the one of the three that it has most of. */
function separatorOf(block: Uint8Array): string {
  const [header] = Buffer.from(block).toString().split('\n')
  const countOf = (separator: string) => header!.split(separator).length
  return [',', ';', '\t'].reduce((most, each) => (countOf(each) > countOf(most) ? each : most))
}

function problemOf({ code, lines }: CsvError & { lines?: number }): Error {
  if (code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(lines)
  const problem = code === 'CSV_QUOTE_NOT_CLOSED' ? 'has a quote that is not closed' : 'is not CSV'
  return invalidArgument('file', 'NOT_VALID', `${problem}, in line ${lines}`)
}

function rowTooLong(line: number | undefined): Error {
  const rule = `has a row of more than ${maxRowLength} characters in line ${line}; a quote may not be closed`
  return invalidArgument('file', 'NOT_VALID', rule)
}

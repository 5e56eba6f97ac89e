import { importColumnOf, importColumns, type ImportColumn } from '@/domain/referral-code/import-columns'
import { columnLabels } from './column-labels'

/** A column of a file. */
export interface FileColumn {
  name: string
  /** Its cell in the first row. */
  example: string
  /** Whether one of the first rows has a value in it. */
  hasValues: boolean
  /** What its name means. */
  meaning: ImportColumn | null
}

/** Enough of a file for its header and first rows. */
const headerLength = 64 * 1024

/** The columns of a file, from its first lines. */
export async function readColumns(file: Blob): Promise<FileColumn[]> {
  const text = await file.slice(0, headerLength).text()
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const separator = [',', ';', '\t'].reduce((most, each) =>
    header.split(each).length > header.split(most).length ? each : most,
  )
  const rows = lines.map((line) => cellsOf(line, separator))
  return cellsOf(header, separator).map((name, index) => ({
    name,
    example: rows[0]?.[index] ?? '',
    hasValues: rows.some((cells) => cells[index]),
    meaning: importColumnOf(name) ?? columnOfLabel(name),
  }))
}

/** The column that the dashboard calls this. */
function columnOfLabel(name: string): ImportColumn | null {
  const label = name.toLowerCase()
  return importColumns.find((column) => columnLabels[column].toLowerCase() === label) ?? null
}

function cellsOf(line: string, separator: string): string[] {
  const cells = line.match(new RegExp(`("([^"]|"")*"|[^${separator}])*(${separator}|$)`, 'g')) ?? []
  return cells
    .slice(0, line.endsWith(separator) || line === '' ? undefined : -1)
    .map((cell) => cell.replace(new RegExp(`${separator}$`), '').trim())
    .map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'))
}

import { stringify } from 'csv-stringify/sync'

/** Without it, Excel reads a file that is not ASCII in the encoding of the machine. */
export const byteOrderMark = '\uFEFF'

/** A cell of a file: a text, or a number that spreadsheets may read as such, also a negative one. */
type Cell = string | null | { figure: string }

/** Lines of a CSV file (RFC 4180). Texts are untrusted: what a spreadsheet would run as a formula is prefixed with `'`. */
export function toCsv(records: Cell[][]): string {
  // The library quotes only the record delimiter's line break, not a lone CR or LF.
  return stringify(records, {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { object: (cell) => ({ value: cell.figure as string, escape_formulas: false }) },
  })
}

/** A file to download, whose texts are made while it is sent. */
export function csvResponse(name: string, texts: AsyncGenerator<string>): Response {
  return new Response(toStream(texts), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

function toStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
}

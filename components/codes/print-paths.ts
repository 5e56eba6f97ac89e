/** How codes are printed: ten cards on a sheet, or a poster for each code. */
export const printLayouts = { cards: 'Cards', poster: 'Posters' } as const
export type PrintLayout = keyof typeof printLayouts

export const papers = { a4: 'A4', a5: 'A5', letter: 'Letter' } as const
export type Paper = keyof typeof papers

/** The most codes that are printed, or put into an archive of QR codes, at once. */
export const maxSharedCodes = 1_000

/** The most codes that are selected to be shared: their names must fit into a URL. */
export const maxSelectedCodes = 200

/** Names the codes to share: the codes themselves (`queryOfCodes`), or the filters of the list of codes. */
export type CodesQuery = Readonly<Record<string, string | readonly string[] | undefined>>

/** A query that names codes. A dot is part of no code, and is not escaped in URLs. */
export function queryOfCodes(codes: Iterable<string>): CodesQuery {
  return { codes: [...codes].join('.') }
}

/** The codes that `queryOfCodes` names. */
export function codesInQuery(codes: string): string[] {
  return codes.split('.')
}

/** The page that prints codes. */
export function printHref(codes: CodesQuery, layout: PrintLayout, paper: Paper = 'a4'): string {
  return `/print/codes?${queryOf({ ...codes, layout, paper })}`
}

/** The QR codes of codes as a ZIP archive. */
export function qrArchiveHref(codes: CodesQuery): string {
  return `/print/qr-codes.zip?${queryOf(codes)}`
}

function queryOf(query: CodesQuery): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => [name, text] as [string, string]),
  )
  return new URLSearchParams(pairs).toString()
}

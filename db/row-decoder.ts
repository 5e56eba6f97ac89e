import { Column, is, SQL, type Subquery } from 'drizzle-orm'

/** What a statement selects, as Drizzle prepared it: one for each column of the result. */
export interface SelectedField {
  path: string[]
  field: Column | SQL | SQL.Aliased | Subquery
}
type Decode = (value: unknown) => unknown

/**
 * Turns the rows of a statement, as arrays, into objects. Drizzle's own mapping asks of each value of each row what it is;
 * this one asks once for each statement. Every path must be a single name.
 */
export function rowDecoder(fields: readonly SelectedField[]): (rows: unknown[][]) => unknown[] {
  const names = fields.map(({ path }) => path[0]!)
  const decoders = fields.map(({ field }) => decoderOf(field))
  return (rows) =>
    rows.map((row) => {
      const decoded: Record<string, unknown> = {}
      for (let index = 0; index < names.length; index++) {
        const value = row[index]
        const decode = decoders[index]
        decoded[names[index]!] = value === null || !decode ? value : decode(value)
      }
      return decoded
    })
}

/** How the values of a field are decoded; undefined where they stay as they are. */
function decoderOf(field: SelectedField['field']): Decode | undefined {
  if (!is(field, Column)) {
    const { decoder } = (is(field, SQL) ? field : (field as SQL.Aliased).sql) as unknown as {
      decoder: { mapFromDriverValue: Decode }
    }
    return (value) => decoder.mapFromDriverValue(value)
  }
  if (field.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => field.mapFromDriverValue(value)
}

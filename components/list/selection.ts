/** A row that can be selected, with what the actions on a selection need when its page is no longer shown. */
export interface Selectable {
  id: string
}
export type Selection<Row extends Selectable = Selectable> = ReadonlyMap<string, Row>

/** Adds rows, up to `max` in all. */
export function add<Row extends Selectable>(
  selection: Selection<Row>,
  rows: readonly Row[],
  max: number,
): Selection<Row> {
  const all = new Map([...selection, ...rows.map((row) => [row.id, row] as const)])
  return new Map([...all].slice(0, max))
}

/** Removes rows. */
export function remove<Row extends Selectable>(
  selection: Selection<Row>,
  ids: readonly string[],
): Selection<Row> {
  const left = new Map(selection)
  for (const id of ids) left.delete(id)
  return left
}

/** The rows from one to another, in the order of the page; the other alone when the first is not on the page. */
export function between<Row extends Selectable>(
  rows: readonly Row[],
  fromId: string | null,
  toId: string,
): Row[] {
  const to = rows.findIndex(({ id }) => id === toId)
  const from = rows.findIndex(({ id }) => id === fromId)
  return rows.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1)
}

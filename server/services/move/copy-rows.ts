import {
  insertMovedRows,
  keyOfRow,
  listMovedRows,
  movedTables,
  type MovedRow,
  type MovedTable,
} from '@/db/queries/moved-rows'
import { updateLastKeys, type MoveRow } from '@/db/queries/moves'
import type { Store } from '@/db/store'

/** Bounds the memory, and the parameters of one insert. */
const rowsPerSlice = 500

/** The databases of a move. The source rejects writes; `move` is the row in the target. */
export interface Move {
  source: Store
  target: Store
  move: MoveRow
}

/**
 * Copies all rows that the target does not have yet: tables after those that they reference, each in the order of its key, in
 * slices with a transaction each. A slice's transaction stores its last key, from which a repeated call continues.
 */
export async function copyRows(
  { source, target, move }: Move,
  onSlice: (table: MovedTable, rowsCount: number) => void,
): Promise<void> {
  const { movedCompanyId: companyId, lastKeys } = move
  for (const table of movedTables(companyId)) {
    const listAfter = (after: unknown[] | undefined) =>
      listMovedRows(source, table, { companyId, after, limit: rowsPerSlice })
    let rows = await listAfter(lastKeys[table])
    while (rows.length) {
      lastKeys[table] = keyOfRow(table, rows.at(-1)!)
      const [next] = await Promise.all([listAfter(lastKeys[table]), insertSlice(target, move, table, rows)])
      onSlice(table, rows.length)
      rows = next
    }
  }
}

async function insertSlice(
  { tx, tables }: Store,
  move: MoveRow,
  table: MovedTable,
  rows: MovedRow[],
): Promise<void> {
  await tx(async (writer) => {
    await insertMovedRows(writer, tables, table, rows, move.movedCompanyId !== null)
    await updateLastKeys(writer, tables, move)
  })
}

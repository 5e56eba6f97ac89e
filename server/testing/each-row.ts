/** Runs a check for every row of a table, one after another. A failure names the row it happened at. */
export async function forEachRow<Row>(
  rows: Record<string, Row>,
  check: (row: Row, name: string) => Promise<void>,
): Promise<void> {
  for (const [name, row] of Object.entries(rows)) {
    try {
      await check(row, name)
    } catch (error) {
      if (error instanceof Error) error.message = `${name}: ${error.message}`
      throw error
    }
  }
}

import type BetterSqlite3 from 'better-sqlite3'
import Database from '@/db/sqlite/driver'
import { vi } from 'vitest'

/** The SQL that `work` runs, without the statements that begin and end transactions. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const connection = new Database(':memory:')
  const prototype = Object.getPrototypeOf(connection.prepare('SELECT 1')) as BetterSqlite3.Statement
  connection.close()
  const statements: string[] = []
  const spies = (['run', 'get', 'all'] as const).map((method) => {
    const original = prototype[method]
    return vi.spyOn(prototype, method).mockImplementation(function (
      this: BetterSqlite3.Statement,
      ...parameters
    ) {
      if (!/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/.test(this.source)) statements.push(this.source)
      return original.apply(this, parameters) as never
    })
  })
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return statements
}

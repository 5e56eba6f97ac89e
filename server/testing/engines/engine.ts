/** What tests do to the database past the services, on each engine. */
export interface TestEngine {
  /** Runs one read on a connection of its own. Times are milliseconds and booleans 0 or 1 on both engines. */
  readRows<Row>(sql: string): Row[]
  /** Runs one write past every constraint. Returns the number of rows. */
  write(sql: string): number
  /** The rows of all tables, by table. */
  readAll(): Record<string, object[]>
  /** Changes with every commit. */
  version(): unknown
  /** Keeps the rows of all tables under a name. */
  save(name: string): void
  /** Replaces the rows of all tables by those that `save` kept under this name; without a name, by none. */
  restore(name?: string): Promise<void>
  /** Makes every write of others wait while `work` runs. */
  whileLocked<Result>(work: () => Promise<Result>): Promise<Result>
  /** Makes every insert into this table fail while `work` runs. */
  whileRefusing<Result>(table: string, work: () => Promise<Result>): Promise<Result>
  /** Everything that the database keeps in its files. */
  bytes(): Buffer
  /** SQL for a time. */
  time(milliseconds: number): string
  /** Reports every statement that the application runs, until the returned function is called. */
  spyOnStatements(seen: (sql: string) => void): () => void
}

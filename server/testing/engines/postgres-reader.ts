/** A thread that runs the statements of a test, which waits for the result without an event loop (postgres.ts). */
import { type MessagePort, workerData } from 'node:worker_threads'
import pg from 'pg'

export interface Reader {
  url: string
  port: MessagePort
  /** Set to 1 and woken when a result is on the port. */
  signal: Int32Array
}
export type Result = { rows: object[]; rowCount: number } | { error: string }

const { url, port, signal } = workerData as Reader
const { builtins } = pg.types

/** Rows as SQLite keeps them, so that a test reads the same on both engines. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (text) => Date.parse(text.replace(/([+-]\d\d)$/, '$1:00')),
  [builtins.BOOL]: (text) => Number(text === 't'),
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
  [builtins.JSONB]: (text) => text,
}
for (const [type, parse] of Object.entries(parsers)) pg.types.setTypeParser(Number(type), parse!)

const client = new pg.Client({ connectionString: url })
const connected = client.connect()

port.on('message', (sql: string) => {
  void run(sql).then((result) => {
    port.postMessage(result)
    Atomics.store(signal, 0, 1)
    Atomics.notify(signal, 0)
  })
})

async function run(sql: string): Promise<Result> {
  try {
    await connected
    const results = await client.query<object>(sql)
    // Several statements have several results, of which the test sees the last but COMMIT.
    const { rows, rowCount } = Array.isArray(results) ? (results.at(-2) as typeof results) : results
    return { rows, rowCount: rowCount ?? 0 }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

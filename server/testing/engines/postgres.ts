import path from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, inject, vi } from 'vitest'
import { env } from '@/server/env'
import { singletons } from '@/server/singleton'
import type { TestEngine } from './engine'
import type { Reader, Result } from './postgres-reader'

let thread: Worker | undefined
let reader: ((sql: string) => Result) | undefined

/** Starts a thread with a connection of its own. Returns a function that waits for its result as SQLite's driver does. */
function startReader(): (sql: string) => Result {
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const { port1, port2 } = new MessageChannel()
  const workerData: Reader = { url: env().DATABASE_URL, port: port2, signal }
  const file = path.join(inject('processFolder'), 'server/testing/engines/postgres-reader.js')
  thread = new Worker(file, { workerData, transferList: [port2] })
  thread.unref()
  port1.unref()
  return (sql) => {
    Atomics.store(signal, 0, 0)
    port1.postMessage(sql)
    const waitUntil = Date.now() + 15_000
    // The thread may wake this one for the answer before, which was already there when this one began to wait.
    while (Atomics.load(signal, 0) === 0 && Date.now() < waitUntil)
      Atomics.wait(signal, 0, 0, waitUntil - Date.now())
    const answer = receiveMessageOnPort(port1) as { message: Result } | undefined
    // A later answer would be taken for the next one.
    if (!answer) reader = undefined
    return answer?.message ?? { error: 'no answer in 15 seconds' }
  }
}

function run(sql: string): { rows: object[]; rowCount: number } {
  const result = (reader ??= startReader())(sql)
  if ('error' in result) throw new Error(`${result.error}: ${sql.slice(0, 500)}`)
  return result
}

/** Statements in one transaction without triggers, which check foreign keys. */
const inOneTransaction = (statements: string[]) =>
  ['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT'].join(';')

let names: string[] | undefined
/** The tables whose rows the application writes. */
function tables(): string[] {
  return (names ??= (
    run(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY name`,
    ).rows as { name: string }[]
  ).map(({ name }) => name))
}

/** For statements that may wait for the application, which does not run while the reader is asked. */
let client: Promise<pg.Client> | undefined
async function connect(): Promise<pg.Client> {
  const connecting = new pg.Client({ connectionString: env().DATABASE_URL })
  await connecting.connect()
  return connecting
}

// The server has connections for a few test files only.
afterAll(async () => {
  await thread?.terminate()
  await (await client)?.end()
  reader = client = undefined
})

export const postgres: TestEngine = {
  readRows: (sql) => run(sql).rows as never,
  write(sql) {
    const table = /(?:UPDATE|INSERT INTO|DELETE FROM) (\w+)/.exec(sql)![1]!
    const checks = run(
      `SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', '${table}', conname) AS drop,
          format('ALTER TABLE %I ADD CONSTRAINT %I %s NOT VALID', '${table}', conname,
            replace(pg_get_constraintdef(oid), ' NOT VALID', '')) AS add
        FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype = 'c'`,
    ).rows as { drop: string; add: string }[]
    for (const { drop } of checks) run(drop)
    const { rowCount } = run(inOneTransaction([sql]))
    for (const { add } of checks) run(add)
    return rowCount
  },
  readAll() {
    const { rows } = run(
      tables()
        .map((table) => `SELECT '${table}' AS name, coalesce(json_agg(t), '[]') AS rows FROM ${table} t`)
        .join(' UNION ALL '),
    )
    return Object.fromEntries(
      (rows as { name: string; rows: object[] }[]).map(({ name, rows }) => [name, rows]),
    )
  },
  // The next transaction to write anywhere on the server.
  version: () =>
    (run('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next').rows[0] as { next: string }).next,
  save(name) {
    const copies = tables().map((table) => `CREATE TABLE "${name}".${table} AS TABLE public.${table}`)
    run(inOneTransaction([`CREATE SCHEMA "${name}"`, ...copies]))
  },
  async restore(name) {
    singletons.delete('is-set-up')
    const fills = tables().map((table) => `INSERT INTO ${table} SELECT * FROM "${name}".${table}`)
    const statements = [
      ...tables().map((table) => `DELETE FROM ${table}`),
      ...(name === undefined ? [] : fills),
    ]
    await (await (client ??= connect())).query(inOneTransaction(statements))
  },
  async whileLocked(work) {
    const locking = await connect()
    await locking.query(`BEGIN; LOCK TABLE ${tables().join(', ')} IN SHARE MODE`)
    try {
      return await work()
    } finally {
      await locking.end()
    }
  },
  async whileRefusing(table, work) {
    run(`CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'refused for a test'; END $$`)
    run(`CREATE TRIGGER refusing BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`)
    try {
      return await work()
    } finally {
      run(`DROP TRIGGER refusing ON ${table}`)
    }
  },
  bytes() {
    run('CHECKPOINT')
    const { rows } = run(
      `SELECT encode(pg_read_binary_file(pg_relation_filepath(oid)), 'hex') AS bytes FROM pg_class
        WHERE relkind IN ('r', 'i', 't') AND oid > 16383`,
    )
    return Buffer.concat((rows as { bytes: string }[]).map(({ bytes }) => Buffer.from(bytes, 'hex')))
  },
  time: (milliseconds) => `to_timestamp(${milliseconds} / 1000.0)`,
  spyOnStatements(seen) {
    const original = pg.Client.prototype.query as (...parameters: unknown[]) => unknown
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...parameters: unknown[]
    ) {
      const [query] = parameters as [string | { text: string }]
      seen(typeof query === 'string' ? query : query.text)
      return original.apply(this, parameters) as never
    })
    return () => spy.mockRestore()
  },
}

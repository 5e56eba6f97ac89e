/** The databases of test servers: a SQLite file in each data folder, or with TEST_POSTGRES a PostgreSQL database for each folder. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inDatabase, startPostgres } from '@/server/testing/postgres-server'

/** Starts the PostgreSQL server that TEST_POSTGRES asks for, as `npm run test:postgres` does. Returns a function that stops it. */
export default async function setUpDatabases(): Promise<(() => Promise<void>) | undefined> {
  const { TEST_POSTGRES } = process.env
  if (!TEST_POSTGRES) return undefined
  const server = await startPostgres(TEST_POSTGRES === 'embedded' ? undefined : TEST_POSTGRES)
  // Playwright passes the environment on to its workers. Databases whose names begin with the template's are dropped at the end.
  process.env.E2E_POSTGRES = server.urlOf(server.template)
  return server.stop
}

const { E2E_POSTGRES } = process.env
export const isOnPostgres = E2E_POSTGRES !== undefined

/** The DATABASE_URL of a data folder. */
export function databaseOf(folder: string): string {
  return E2E_POSTGRES === undefined
    ? path.join(folder, 'referral-desk.db')
    : `${E2E_POSTGRES}_${path.basename(folder)}`
}

/** Makes the database of a new data folder: empty, or a copy of another folder's. A SQLite file is made or copied with its folder. */
export async function createDatabase(folder: string, source?: string): Promise<void> {
  if (E2E_POSTGRES === undefined) return
  const nameOf = (each: string) => new URL(databaseOf(each)).pathname.slice(1)
  const template = source === undefined ? 'template0' : nameOf(source)
  await inDatabase(E2E_POSTGRES, (client) =>
    client.query(`CREATE DATABASE "${nameOf(folder)}" TEMPLATE "${template}"`),
  )
}

/** All that is kept in a data folder and its database. */
export async function contentsOf(folder: string): Promise<(Buffer | string)[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
  return isOnPostgres ? [...files, ...(await rowsOf(databaseOf(folder)))] : files
}

/** The rows of each table, as text. */
async function rowsOf(url: string): Promise<string[]> {
  return await inDatabase(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    const contents: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string | null }>(
        `SELECT json_agg(t)::text AS text FROM "${name}" t`,
      )
      contents.push(rows[0]!.text ?? '')
    }
    return contents
  })
}

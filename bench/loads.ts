/** What the benchmark asks for: of the service, and of a floor, which needs no cursor and no session. */
import type autocannon from 'autocannon'
import Database from 'better-sqlite3'
import pg from 'pg'
import type { Contestant, Requests } from './contestant'
import { programCode, type Seeded } from './seeded'

export interface Load {
  name: string
  service: Requests
  /** Undefined where nothing comparable is less than the service itself. */
  floor?: Requests
  /** The least ratio to the floor, by CPU time or by calls per second. */
  aim?: { ratio: number; by: 'perCpuSecond' | 'perSecond' }
}

const codesPath = '/v1/kyc/referral-codes'
type Company = Seeded['companies'][number]
const asCompany = ({ apiKey }: Company) => ({ authorization: `Bearer ${apiKey}` })

/** The first column of a query on the database of either engine. */
export async function selectFirst(databaseUrl: string, sql: string): Promise<unknown[]> {
  if (!databaseUrl.startsWith('postgres')) {
    const database = new Database(databaseUrl, { readonly: true })
    const values = database.prepare(sql).pluck().all()
    database.close()
    return values
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  await client.end()
  return rows.map(([value]) => value)
}

/** Validations of codes from all over the database: one popular code would only show how fast a cached page of it is. */
export async function validations(databaseUrl: string, company: Company): Promise<Load> {
  const codes = (await selectFirst(
    databaseUrl,
    `select code from referral_codes where code like 'BULK%' order by random() limit 5000`,
  )) as string[]
  const requests: Requests = {
    path: codesPath,
    headers: asCompany(company),
    requests: codes.map((code) => ({ path: `${codesPath}/${encodeURIComponent(code)}` })),
  }
  return {
    name: 'validate',
    service: requests,
    floor: requests,
    aim: { ratio: process.versions.node.startsWith('20.') ? 0.6 : 0.7, by: 'perCpuSecond' },
  }
}

export function firstPage(company: Company): Load {
  const requests = { path: codesPath, headers: asCompany(company) }
  return { name: 'list', service: requests, floor: requests, aim: { ratio: 0.75, by: 'perCpuSecond' } }
}

/** See createBulkCodes. */
const category = 'bulk_1'
const categoriesCount = 12
const codesPerStep = 100

/** The page in the middle of a category's codes. */
export async function deepPage({ url }: Contestant, databaseUrl: string, company: Company): Promise<Load> {
  const headers = asCompany(company)
  const pathOf = (limit: number, cursor: string) =>
    `${codesPath}?category=${category}&limit=${limit}&cursor=${encodeURIComponent(cursor)}`
  const [count] = await selectFirst(
    databaseUrl,
    `select count(*) from referral_codes where code like 'BULK%'`,
  )
  const passed = Math.floor(Number(count) / categoriesCount / 2 / codesPerStep) * codesPerStep
  let cursor = ''
  for (let codes = 0; codes < passed; codes += codesPerStep) {
    const response = await fetch(url + pathOf(codesPerStep, cursor), { headers })
    cursor = ((await response.json()) as { nextCursor: string }).nextCursor
  }
  const [position] = await selectFirst(
    databaseUrl,
    `select position from referral_codes where code like 'BULK%' order by position limit 1 offset ${passed * categoriesCount}`,
  )
  return {
    name: 'list of a category, deep page',
    service: { path: pathOf(20, cursor), headers },
    floor: { path: `${codesPath}?category=${category}&position=${position as number}`, headers },
    aim: { ratio: 0.75, by: 'perCpuSecond' },
  }
}

export function creations(company: Company): Load {
  const next = nextNumber()
  const requests: Requests = {
    method: 'POST',
    path: codesPath,
    headers: asCompany(company),
    requests: [
      bodyOf(codesPath, () => ({
        userId: 'bench_user',
        referralCode: `NEW-${next()}`,
        category: 'bench',
      })),
    ],
  }
  return { name: 'create', service: requests, floor: requests, aim: { ratio: 2, by: 'perSecond' } }
}

/**
 * Referrals that are made and approved at once, each in one of the given companies. `batch` keeps the users of one load apart from
 * those of another on the same database.
 */
export function uses(companies: Company[], batch = ''): Load {
  const next = nextNumber()
  const path = '/gafapay/v3/reward_promotion/apply_referral_code'
  const requests: Requests = {
    method: 'POST',
    path,
    requests: companies.map((company) => ({
      ...bodyOf(path, () => {
        const number = next()
        return { user_id: `applied_${batch}${number}`, user_type: 2, referral_code: programCode(number) }
      }),
      headers: {
        'content-type': 'application/json',
        authorization: `Token ${company.apiKey}`,
        companyid: company.companyId,
      },
    })),
  }
  return {
    name: 'apply, two bonuses',
    service: requests,
    floor: requests,
    aim: { ratio: 0.6, by: 'perCpuSecond' },
  }
}

/** Identity checks that are started with a code and then accepted: two calls each. */
export function checks(company: Company): Load {
  const next = nextNumber()
  const [start, decide] = ['/v1/kyc/start', '/v1/kyc/decisions']
  const requests: Requests = {
    method: 'POST',
    path: start,
    headers: asCompany(company),
    requests: [
      bodyOf(start, (context) => {
        const number = next()
        context.userId = `started_${number}`
        return {
          userId: context.userId,
          firstName: 'Jane',
          lastName: 'Smith',
          referralCode: programCode(number),
        }
      }),
      bodyOf(decide, (context) => ({ userId: context.userId, decision: 'ACCEPT' })),
    ],
  }
  return { name: 'start + accept, two bonuses, a call', service: requests, floor: requests }
}

export function usage(company: Company): Load {
  return { name: 'usage', service: { path: '/v1/usage', headers: asCompany(company) } }
}

/** The overview page, with the cookie of a person who is signed in. */
export function overviewPage(cookie: string): Load {
  return { name: 'overview page', service: { path: '/', headers: { cookie }, connections: 4 } }
}

/** The lists of codes by a state that few codes have. */
export function statePages(company: Company): Load[] {
  return ['limit_reached', 'program_not_running', 'program_limit_reached', 'budget_reached'].map((state) => ({
    name: `list, ${state}`,
    service: { path: `/v1/referral-codes?state=${state}`, headers: asCompany(company) },
  }))
}

function nextNumber(): () => number {
  let number = 0
  return () => number++
}

type Context = { userId?: string }

/** A POST call with a new body each time. A connection passes `context` on from one call of `requests` to the next. */
function bodyOf(path: string, makeBody: (context: Context) => object) {
  return {
    method: 'POST' as const,
    path,
    setupRequest: (request: autocannon.Request, context: object) => ({
      ...request,
      body: JSON.stringify(makeBody(context)),
    }),
  }
}

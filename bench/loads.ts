/** What the benchmark asks for: of the service, and of the floor, which needs no cursor and no company. */
import type autocannon from 'autocannon'
import Database from 'better-sqlite3'

export type Requests = Pick<autocannon.Options, 'method' | 'headers' | 'requests' | 'setupClient'> & {
  path: string
}
export interface Load {
  name: string
  /** The least ratio to the floor. */
  aim: number
  service: Requests
  floor: Requests
}
export interface Target {
  url: string
  apiKey: string
  companyId: string
}

const codesPath = '/v1/kyc/referral-codes'

/** The loads on a seeded database file, which the service at `target` serves. Creates a program and a code for the last one. */
export async function loadsFor(file: string, target: Target): Promise<Load[]> {
  const database = new Database(file, { readonly: true })
  const select = (sql: string) => database.prepare(sql).pluck().all()
  // Codes from all over the file: one popular code would only show how fast a cached page of it is.
  const codes = select('select code from referral_codes order by random() limit 5000') as string[]
  const category = select(
    `select category from referral_codes where category like 'bulk%' group by 1 order by count(*) desc limit 1`,
  )[0] as string
  const positions = database
    .prepare('select position from referral_codes where category = ? order by position')
    .pluck()
    .all(category) as number[]
  database.close()

  const validations: Requests = {
    path: codesPath,
    requests: codes.map((code) => ({ path: `${codesPath}/${encodeURIComponent(code)}` })),
  }
  const creations = bodies(codesPath, (index) => ({
    userId: 'bench_user',
    referralCode: `BENCH-${index}`,
    category: 'bench',
  }))
  const uses = {
    ...bodies('/gafapay/v3/reward_promotion/apply_referral_code', (index) => ({
      user_id: `bench_referred_${index}`,
      user_type: 2,
      referral_code: 'BENCH-TWO-BONUSES',
    })),
    headers: { authorization: `Token ${target.apiKey}`, companyid: target.companyId },
  }
  await createCodeWithTwoBonuses(target)
  const codesBefore = Math.floor(positions.length / 2 / codesPerStep) * codesPerStep
  return [
    { name: 'validate', aim: 0.6, service: validations, floor: validations },
    { name: 'list', aim: 0.75, service: { path: codesPath }, floor: { path: codesPath } },
    {
      name: 'list of a category, deep page',
      aim: 0.75,
      service: { path: await deepPage(target, category, codesBefore) },
      floor: { path: `${codesPath}?category=${category}&position=${positions[codesBefore - 1] ?? 0}` },
    },
    { name: 'create', aim: 1, service: creations, floor: creations },
    { name: 'apply, two bonuses', aim: 0.6, service: uses, floor: uses },
  ]
}

/** POST calls with a new body each. */
function bodies(path: string, bodyOf: (index: number) => object): Requests {
  let index = 0
  return {
    method: 'POST',
    path,
    setupClient: (client) => {
      const next = () => client.setBody(JSON.stringify(bodyOf(index++)))
      next()
      client.on('response', next)
    },
  }
}

async function call({ url, apiKey }: Target, path: string, body?: object): Promise<unknown> {
  const response = await fetch(url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return await response.json()
}

async function createCodeWithTwoBonuses(target: Target): Promise<void> {
  const fixed = (value: string) => ({ rule: 'fixed', amount: { value } })
  const { id } = (await call(target, '/v1/programs', {
    name: 'Benchmark',
    currency: 'USD',
    referrerBonus: fixed('50.00'),
    refereeBonus: fixed('25.00'),
  })) as { id: string }
  await call(target, '/v1/referral-codes', {
    userId: 'bench_user',
    referralCode: 'BENCH-TWO-BONUSES',
    category: 'bench',
    programId: id,
  })
}

const codesPerStep = 100

/** The path of the page of a category after its first `codesBefore` codes. */
async function deepPage(target: Target, category: string, codesBefore: number): Promise<string> {
  const pathOf = (limit: number, cursor: string) =>
    `${codesPath}?category=${category}&limit=${limit}&cursor=${encodeURIComponent(cursor)}`
  let cursor = ''
  for (let passed = 0; passed < codesBefore; passed += codesPerStep)
    cursor = ((await call(target, pathOf(codesPerStep, cursor))) as { nextCursor: string }).nextCursor
  return pathOf(20, cursor)
}

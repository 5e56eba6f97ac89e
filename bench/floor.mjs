/**
 * The floor of the benchmark: bare node:http and better-sqlite3 prepared statements that do the reads and writes that the
 * endpoints of loads.ts need, and nothing else. No validation, no errors, no request id, no queue.
 */
import { createHash } from 'node:crypto'
import http from 'node:http'
import Database from 'better-sqlite3'

const database = new Database(process.env.DATABASE_URL)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.pragma('cache_size = -32000')

const key = database.prepare(
  `select k.company_id, k.scopes, k.expires_at, k.revoked_at, c.isv_id
  from api_keys k join companies c on c.id = k.company_id where k.hash = ?`,
)
const code = database.prepare(
  `select owner_id, status, used_count, max_uses, starts_at, expires_at, program_id
  from referral_codes where company_id = ? and code_key = ?`,
)
const program = database.prepare(
  'select status, currency, referrer_bonus, max_referrals_per_code from programs where company_id = ? and id = ?',
)
const pageOf = (condition) =>
  database.prepare(
    `select code, owner_id, used_count, categories.name as category, referral_codes.position
    from referral_codes left join categories
      on categories.company_id = referral_codes.company_id and categories.id = category_id
    where referral_codes.company_id = ? ${condition} order by referral_codes.position limit 21`,
  )
const page = pageOf('')
const pageOfCategory = pageOf('and category_id = ? and referral_codes.position > ?')
const categoryId = database.prepare('select id from categories where company_id = ? and name = ?').pluck()
const insertCategory = database.prepare(
  `insert into categories (company_id, id, position, name, created_at, updated_at)
  values (?, ?, (select coalesce(max(position), 0) + 1 from categories where company_id = ?), ?, 0, 0)`,
)
const use = database.prepare(
  'update referral_codes set used_count = used_count + 1 where company_id = ? and code_key = ?',
)
const insert = database.prepare(`insert into referral_codes
  (company_id, id, position, kind, code, code_key, owner_id, category_id, status, created_at, updated_at)
  values (?, ?, (select coalesce(max(position), 0) + 1 from referral_codes where company_id = ?), 'campaign', ?, ?, ?, ?, 'active', ?, ?)`)
const count =
  database.prepare(`insert into category_totals (company_id, category_id, codes_count, active_codes_count, used_count)
  values (?, ?, 1, 1, 0)
  on conflict (company_id, category_id)
  do update set codes_count = codes_count + 1, active_codes_count = active_codes_count + 1`)
const begin = database.prepare('begin immediate')
const commit = database.prepare('commit')
let created = 0

http
  .createServer((request, response) => {
    if (request.url === '/readyz') return void response.end()
    const apiKey = request.headers.authorization.split(' ')[1]
    const owner = key.get(createHash('sha256').update(apiKey).digest('hex'))
    const url = new URL(request.url, 'http://localhost')
    if (request.method === 'POST') {
      let text = ''
      request.on('data', (chunk) => (text += chunk))
      request.on('end', () => {
        const body = JSON.parse(text)
        answer(response, url.pathname === codesPath ? create(owner, body) : apply(owner))
      })
    } else if (url.pathname === codesPath) answer(response, list(owner, url.searchParams))
    else answer(response, validate(owner, url.pathname.slice(codesPath.length + 1)))
  })
  .listen(Number(process.env.PORT), '127.0.0.1')

const codesPath = '/v1/kyc/referral-codes'

function answer(response, value) {
  const body = JSON.stringify(value)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function validate({ company_id }, name) {
  const found = code.get(company_id, name.toLowerCase())
  const bonus = found.program_id && program.get(company_id, found.program_id)
  return {
    isValid: found.status === 'active',
    userId: found.owner_id,
    amount: bonus && {
      value: (JSON.parse(bonus.referrer_bonus).amount / 100).toFixed(2),
      currency: bonus.currency,
    },
  }
}

function list({ company_id, isv_id }, filter) {
  const category = filter.get('category')
  const rows = category
    ? pageOfCategory.all(company_id, categoryId.get(company_id, category), filter.get('position'))
    : page.all(company_id)
  const referralCodes = rows.slice(0, 20).map((row) => ({
    referralCode: row.code,
    userId: row.owner_id,
    isvId: isv_id,
    usedCount: String(row.used_count),
    category: row.category,
  }))
  return { referralCodes, nextCursor: String(rows[19].position), eof: rows.length < 21 }
}

function create({ company_id }, { userId, referralCode, category }) {
  const now = Date.now()
  begin.run()
  if (!categoryId.get(company_id, category)) insertCategory.run(company_id, category, company_id, category)
  const category_id = categoryId.get(company_id, category)
  insert.run(
    company_id,
    `${now.toString(16)}${String(created++).padStart(21, '0')}`,
    company_id,
    referralCode,
    referralCode.toLowerCase(),
    userId,
    category_id,
    now,
    now,
  )
  count.run(company_id, category_id)
  commit.run()
  return {}
}

function apply({ company_id }) {
  begin.run()
  use.run(company_id, 'bench-0')
  commit.run()
  return {}
}

/**
 * The floor of the benchmark: bare node:http and better-sqlite3 prepared statements that do the reads and writes that the
 * three endpoints need, and nothing else. No validation, no errors, no request id, no queue.
 */
import { createHash } from 'node:crypto'
import http from 'node:http'
import Database from 'better-sqlite3'

const [, , file, port] = process.argv
const database = new Database(file)
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
const page = database.prepare(
  'select code, owner_id, used_count, category, position from referral_codes where company_id = ? order by position limit 21',
)
const insert = database.prepare(`insert into referral_codes
  (company_id, id, position, kind, code, code_key, owner_id, category, status, created_at, updated_at)
  values (?, ?, (select coalesce(max(position), 0) + 1 from referral_codes where company_id = ?), 'campaign', ?, ?, ?, ?, 'active', ?, ?)`)
const count =
  database.prepare(`insert into category_totals (company_id, category, codes_count, active_codes_count, used_count)
  values (?, ?, 1, 1, 0)
  on conflict (company_id, category)
  do update set codes_count = codes_count + 1, active_codes_count = active_codes_count + 1`)
const begin = database.prepare('begin immediate')
const commit = database.prepare('commit')
let created = 0

http
  .createServer((request, response) => {
    const owner = key.get(
      createHash('sha256').update(request.headers.authorization.slice('Bearer '.length)).digest('hex'),
    )
    if (request.method === 'POST') {
      let text = ''
      request.on('data', (chunk) => (text += chunk))
      request.on('end', () => answer(response, create(owner, JSON.parse(text))))
    } else
      answer(
        response,
        request.url.length > codesPath.length
          ? validate(owner, request.url.slice(codesPath.length + 1))
          : list(owner),
      )
  })
  .listen(Number(port), '127.0.0.1')

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

function list({ company_id, isv_id }) {
  const rows = page.all(company_id)
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
  insert.run(
    company_id,
    `${now.toString(16)}${String(created++).padStart(21, '0')}`,
    company_id,
    referralCode,
    referralCode.toLowerCase(),
    userId,
    category,
    now,
    now,
  )
  count.run(company_id, category)
  commit.run()
  return {}
}

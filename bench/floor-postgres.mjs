/**
 * The floor of validations on PostgreSQL: bare node:http and pg, which do the same reads and nothing else. No validation of
 * input, no errors, no request id.
 */
import { createHash } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const key = {
  name: 'key',
  text: `select k.company_id, k.scopes, k.expires_at, k.revoked_at, c.isv_id
    from api_keys k join companies c on c.id = k.company_id where k.hash = $1`,
}
const code = {
  name: 'code',
  text: `select owner_id, status, used_count, max_uses, starts_at, expires_at, program_id
    from referral_codes where company_id = $1 and code_key = $2`,
}
const codesPath = '/v1/kyc/referral-codes'

http
  .createServer((request, response) => {
    if (request.url === '/readyz') return void response.end()
    // A failure ends the process, and so the measurement.
    void validate(request).then((result) => answer(response, result))
  })
  .listen(Number(process.env.PORT), '127.0.0.1')

async function validate(request) {
  const apiKey = request.headers.authorization.split(' ')[1]
  const hash = createHash('sha256').update(apiKey).digest('hex')
  const [{ company_id }] = (await pool.query({ ...key, values: [hash] })).rows
  const name = decodeURIComponent(request.url.slice(codesPath.length + 1)).toLowerCase()
  const [found] = (await pool.query({ ...code, values: [company_id, name] })).rows
  return { isValid: found.status === 'active', userId: found.owner_id, amount: null }
}

function answer(response, value) {
  const body = JSON.stringify(value)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

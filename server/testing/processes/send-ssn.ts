/**
 * Sends starts of identity checks with this number to the API, and prints every answer's status and text; the log goes the
 * same way: `send-ssn <companyId> <key> <spellings as JSON> <times> <normally|once more>`.
 */
import { ask, bearer } from '../api'

const [code, key, spellings, times, how] = process.argv.slice(2) as [string, string, string, string, string]

// Whatever a library might write there is looked at, too.
process.stderr.write = process.stdout.write.bind(process.stdout)

const person = { firstName: 'Jane', lastName: 'Smith', email: 'jane@example.com', referralCode: code }
type Sent = Parameters<typeof ask>[0]
const start = (body: unknown, rest: Partial<Sent> = {}): Sent => ({
  method: 'POST',
  path: '/v1/kyc/start',
  headers: bearer(key),
  body,
  ...rest,
})

/** Every way in which a start with a number may go. */
const kinds: ((ssn: string, userId: string) => Sent)[] = [
  (ssn, userId) => start({ ...person, userId, ssn }),
  (ssn, userId) => start({ ...person, userId, ssn, referralCode: undefined }),
  (ssn, userId) => start({ ...person, userId, ssn, referralCode: 'NOBODYS' }),
  (ssn, userId) => start({ ...person, userId, ssn, referralCode: ssn }),
  (ssn, userId) => start({ ...person, userId, ssn, firstName: undefined }),
  (ssn, userId) => start({ ...person, userId, ssn: Number(ssn.replace(/\D/g, '')) || [ssn] }),
  (ssn, userId) => start({ ...person, userId, ssn: { number: ssn } }),
  (ssn, userId) => start({ ...person, userId, ssn: [ssn] }),
  (ssn, userId) => start({ ...person, userId, ssn: `${ssn} ${ssn} ${ssn} ${ssn} ${ssn}` }),
  (ssn, userId) => start({ ...person, userId, ssn: `${ssn}\0` }),
  (ssn, userId) => start({ ...person, userId, ssn, email: ssn }),
  (ssn, userId) => start({ ...person, userId, ssn, [ssn]: ssn, address: { ssn, country: 'US' } }),
  (ssn, userId) => start({ ...person, userId, address: ssn }),
  (ssn, userId) => start(JSON.stringify({ ...person, userId, ssn }).slice(0, -1)),
  (ssn) => start(`ssn=${ssn}`),
  (ssn) => start(`{"ssn": ${ssn}`),
  (ssn, userId) => start({ ...person, userId, ssn, sessionToken: 'x'.repeat(70_000) }),
  (ssn, userId) => start({ ...person, userId, ssn }, { headers: bearer('rk_live_nobodys') }),
  (ssn, userId) => start({ ...person, userId, ssn }, { query: { ssn } }),
  (ssn, userId) => start({ ...person, userId, ssn }, { method: 'PUT' }),
]

const numbers = JSON.parse(spellings) as string[]
for (let index = 0; index < Number(times); index++) {
  const kind = how === 'once more' ? kinds[0]! : kinds[index % kinds.length]!
  const { status, text } = await ask(
    kind(numbers[Math.floor(index / kinds.length) % numbers.length]!, `${how}_${index}`.replace(' ', '_')),
  )
  console.log(`${status} ${text}`)
}

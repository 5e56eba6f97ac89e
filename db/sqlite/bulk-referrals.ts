/** Referrals by the hundred thousand, for measurements: too many for the use cases, which write them one by one. */
import { hourMs } from '@/domain/time'
import { connect } from './connection'
import { dayOf, facts, writes } from './bulk-totals'

const referralsPerSlice = 100_000
const historyMs = 395 * 24 * hourMs

/**
 * Adds `count` referrals of the last 13 months to a SQLite file, by the codes of a company whose names begin with "BULK-": with
 * visits, bonuses for the partners, a paid run for each past month and currency, and all totals of these. Older codes are used
 * more. Most referrals are approved; some are rejected, expired, reversed or, among the newest, pending. Days are those of UTC;
 * no events are written. `onSlice` receives how many a slice added. `npm run check-books` proves that the totals are right.
 */
export function addBulkReferrals(
  file: string,
  { companyId, count, now }: { companyId: string; count: number; now: Date },
  onSlice: (count: number) => void,
): void {
  const connection = connect(file)
  try {
    // After a power failure, the database would have to be seeded again.
    connection.pragma('synchronous = OFF')
    connection.pragma('cache_size = -1000000')
    connection.pragma('secure_delete = OFF')
    connection.pragma('busy_timeout = 10000')
    connection.exec(`${draftTable}; ${draftBonusTable}; ${facts}`)
    const { first, last } = connection
      .prepare(
        `select min(position) as first, max(position) as last from referral_codes
         where company_id = ? and code like 'BULK-%'`,
      )
      .get(companyId) as { first: number; last: number }
    // SQLite takes other numbers as fractions.
    const [nowMs, startMs] = [now.getTime(), now.getTime() - historyMs].map(BigInt)
    const given = { company: companyId, now: nowMs, start: startMs, count: BigInt(count) }
    const steps = [drafts, draftBonuses, ...writes].map((sql) => connection.prepare(sql))
    const clear = connection.prepare('delete from draft')
    const clearBonuses = connection.prepare('delete from draft_bonus')
    const addSlice = connection.transaction((from: number, to: number) => {
      const inputs = {
        ...given,
        first: BigInt(first),
        last: BigInt(last),
        from: BigInt(from),
        to: BigInt(to),
      }
      for (const step of steps) step.run(inputs)
      clear.run()
      clearBonuses.run()
    })
    for (let from = 0; from < count; from += referralsPerSlice) {
      const to = Math.min(from + referralsPerSlice, count)
      addSlice.immediate(from, to)
      onSlice(to - from)
    }
  } finally {
    connection.close()
  }
}

const draftTable = `
  create temp table draft (
    number integer primary key, id text, referee_id text, code_id text, code text, owner_id text, program_id text,
    category_id text, currency text, hold_days integer, amount_minor integer, visits integer, state text, created_at integer,
    decided_at integer, expires_at integer, reversed_at integer, day text
  )`

/** Multiples of irrational numbers are spread evenly over 0 to 1, and those of different numbers are independent. */
const draw = (factor: number) => `(number * ${factor} - floor(number * ${factor}))`
/** 32 digits that sort by a time, and are different for each number. */
const idOf = (time: string, number: string, digit: number) =>
  `printf('%012x7%03x8${digit}%014x', ${time}, ${number} % 4096, ${number})`
const days = (count: number | string) => `${count} * 86400000`

const drafts = `
  with recursive
  numbers(number) as (select @from union all select number + 1 from numbers where number + 1 < @to),
  drawn as materialized (
    select number, ${draw(0.7548776662466927)} as of_code, ${draw(0.5698402909980532)} as of_state,
      ${draw(0.4142135623730951)} as of_visits, cast(@start + (@now - @start) * (number + 0.5) / @count as integer) as created_at
    from numbers
  ),
  decided as (
    select *, case
      when of_state < 0.07 then 'rejected'
      when of_state < 0.11 then case when created_at > @now - ${days(30)} then 'pending' else 'expired' end
      when of_state < 0.14 and created_at < @now - ${days(40)} then 'reversed'
      else 'approved' end as state
    from drawn
  )
  insert into draft
  select number, ${idOf('decided.created_at', 'number', 0)}, 'bulk_referred_' || @now || '_' || number, c.id, c.code, c.owner_id, c.program_id,
    c.category_id, p.currency, p.hold_days, json_extract(p.referrer_bonus, '$.amount'), 1 + cast(of_visits * 5 as integer),
    state, decided.created_at,
    case state when 'pending' then null when 'expired' then decided.created_at + ${days(30)} else decided.created_at end,
    case when state in ('pending', 'expired') then decided.created_at + ${days(30)} end,
    case when state = 'reversed' then decided.created_at + case when of_state < 0.125 then ${days(3)} else ${days(40)} end end,
    ${dayOf('decided.created_at')}
  from decided
  cross join referral_codes c on c.company_id = @company and c.position =
    @first + cast((@last - @first + 1) * (number + 1.0) / @count * of_code * of_code * of_code as integer)
  left join programs p on p.company_id = @company and p.id = c.program_id`

const draftBonusTable = `
  create temp table draft_bonus (
    id text, referral_id text primary key, beneficiary_id text, program_id text, currency text, amount_minor integer, booked_at integer,
    payable_at integer, paid_at integer, reversed_at integer, run_id text, reference text
  )`

/** What became payable in an earlier month was paid on the first of the next one, unless it had been reversed. */
const draftBonuses = `
  insert into draft_bonus
  select ${idOf('created_at', 'number', 1)}, id, owner_id, program_id, currency, amount_minor, created_at, payable_at,
    case when is_paid then run_at end, reversed_at,
    case when is_paid then ${idOf('run_at', 'unicode(currency)', 2)} end,
    case when is_paid then 'RUN-' || strftime('%Y-%m', run_at / 1000, 'unixepoch') || '-' || currency end
  from (
    select *, run_at <= @now and (reversed_at is null or run_at < reversed_at) as is_paid
    from (
      select *, created_at + ${days('hold_days')} as payable_at, unixepoch((created_at + ${days('hold_days')}) / 1000, 'unixepoch',
        'start of month', '+1 month', '+9 hours') * 1000 as run_at
      from draft where state in ('approved', 'reversed') and program_id is not null
    )
  )`

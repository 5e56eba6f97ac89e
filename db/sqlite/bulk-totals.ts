/** Statements that write drafts of referrals and bonuses (bulk-referrals.ts) with everything that counts them. */
import { statsCounts } from '@/domain/stats/counts'

/** The day of a time, in UTC. */
export const dayOf = (time: string) => `date(${time} / 1000, 'unixepoch')`

type Expressions = Record<string, string>

/**
 * A statement that adds `sums` to the rows of a table with the same `key`, and inserts those that do not exist, with what
 * `others` says. All are expressions by column.
 */
function addTo(
  table: string,
  {
    key,
    others = {},
    sums,
    from,
  }: { key: Expressions; others?: Expressions; sums: Expressions; from: string },
): string {
  const values = { ...key, ...sums, ...others }
  const keys = Object.keys(key)
  return `
    insert into ${table} (company_id, ${Object.keys(values).join(', ')})
    select @company, ${Object.values(values).join(', ')} from ${from}
    group by ${keys.map((_, index) => index + 2).join(', ')}
    on conflict (company_id, ${keys.join(', ')}) do update set
      ${Object.keys(sums)
        .map((column) => `${column} = ${table}.${column} + excluded.${column}`)
        .join(', ')}`
}

const counted = `draft where state = 'approved'`
const count = 'count(*)'

const referralRows = [
  `insert into referrals (company_id, id, position, referee_id, referral_code_id, code, referrer_id, program_id, category_id, source,
     state, reason, counted, started_day, counted_day, reversed_day, expires_at, created_at, decided_at, reversed_at)
   select @company, id, number - @from + 1 + (select coalesce(max(position), 0) from referrals where company_id = @company),
     referee_id, code_id, code, owner_id, program_id, category_id,
     case when state in ('approved', 'reversed') then 'applied' else 'kyc' end, state,
     case state when 'rejected' then 'KYC_REJECTED' end, state = 'approved', day,
     case when state in ('approved', 'reversed', 'rejected') then day end, ${dayOf('reversed_at')}, expires_at, created_at, decided_at,
     reversed_at
   from draft order by number`,
  `insert into referral_events (company_id, referral_id, sequence, type, at, actor_type, reason)
   select @company, id, 1, 'created', created_at, 'system', null from draft`,
  `insert into referral_events (company_id, referral_id, sequence, type, at, actor_type, reason)
   select @company, id, 2, case state when 'reversed' then 'approved' else state end, decided_at, 'system',
     case state when 'rejected' then 'KYC_REJECTED' end
   from draft where state <> 'pending'`,
  `insert into referral_events (company_id, referral_id, sequence, type, at, actor_type, reason)
   select @company, id, 3, 'reversed', reversed_at, 'system', 'USE_GIVEN_BACK' from draft where state = 'reversed'`,
]

const uses = [
  `update referral_codes set used_count = used_count + uses
   from (select code_id, count(*) as uses from ${counted} group by code_id)
   where company_id = @company and id = code_id`,
  addTo('referral_code_usage', {
    key: { referral_code_id: 'code_id', day: 'day' },
    sums: { used_count: count },
    from: counted,
  }),
  addTo('referral_code_visits', {
    key: { referral_code_id: 'code_id', day: 'day' },
    sums: { visits_count: 'sum(visits)' },
    from: 'draft where true',
  }),
  addTo('usage_totals', {
    key: { day: 'day', category_id: 'category_id' },
    sums: { used_count: count },
    from: counted,
  }),
  addTo('category_totals', {
    key: { category_id: 'category_id' },
    sums: { codes_count: '0', active_codes_count: '0', used_count: count },
    from: counted,
  }),
  addTo('program_referrers', {
    key: { program_id: 'program_id', referrer_id: 'owner_id' },
    sums: { approved_count: count },
    from: `${counted} and program_id is not null`,
  }),
  `update programs set approved_count = approved_count + referrals, spent_minor = spent_minor + cost
   from (select program_id, count(*) as referrals, sum(amount_minor) as cost from ${counted} and program_id is not null group by 1) s
   where company_id = @company and id = s.program_id`,
  `update partners set pending_count = pending_count + pending, approved_count = approved_count + approved,
     rejected_count = rejected_count + rejected, expired_count = expired_count + expired,
     reversed_count = reversed_count + reversed, used_count = used_count + approved
   from (
     select owner_id, sum(state = 'pending') as pending, sum(state = 'approved') as approved, sum(state = 'rejected') as rejected,
       sum(state = 'expired') as expired, sum(state = 'reversed') as reversed
     from draft group by owner_id
   )
   where company_id = @company and user_id = owner_id`,
]

const bonusRows = [
  `insert into bonuses (company_id, id, position, referral_id, side, beneficiary_id, program_id, currency, amount_minor, booked_at,
     payable_at, announce_payable_at, paid_at, reversed_at, payment_run_id, payment_reference)
   select @company, id, rowid + (select coalesce(max(position), 0) from bonuses where company_id = @company), referral_id, 'referrer',
     beneficiary_id, program_id, currency, amount_minor, booked_at, payable_at,
     case when payable_at > @now and reversed_at is null then payable_at end, paid_at, reversed_at, run_id, reference
   from draft_bonus order by rowid`,
  ...[
    { step: 'booked', debit: `'program_expense'`, credit: `'owed'`, at: 'booked_at' },
    { step: 'paid', debit: `'owed'`, credit: `'paid'`, at: 'paid_at' },
    {
      step: 'reversed',
      debit: `case when paid_at is null then 'owed' else 'recoverable' end`,
      credit: `'program_expense'`,
      at: 'reversed_at',
    },
  ].flatMap(({ step, debit, credit, at }) =>
    [
      { account: debit, amount: 'amount_minor' },
      { account: credit, amount: '-amount_minor' },
    ].map(
      ({ account, amount }) => `
        insert into ledger_entries (company_id, bonus_id, step, sequence, account, currency, amount_minor, at)
        select @company, id, '${step}', 0, ${account}, currency, ${amount}, ${at} from draft_bonus where ${at} is not null`,
    ),
  ),
]

const sumOf = (condition: string) => `sum(case when ${condition} then amount_minor else 0 end)`
const earned = sumOf('reversed_at is null')
const owed = sumOf('paid_at is null and reversed_at is null')
const paid = sumOf('paid_at is not null')
const recoverable = sumOf('paid_at is not null and reversed_at is not null')

const balances = [
  ...[
    { account: 'program_expense', balance: earned },
    { account: 'owed', balance: `-${owed}` },
    { account: 'paid', balance: `-${paid}` },
    { account: 'recoverable', balance: recoverable },
  ].map(({ account, balance }) =>
    addTo('ledger_balances', {
      key: { currency: 'currency', account: `'${account}'` },
      sums: { balance_minor: balance },
      from: 'draft_bonus where true',
    }),
  ),
  addTo('beneficiary_balances', {
    key: { beneficiary_id: 'beneficiary_id', currency: 'currency' },
    others: { is_partner: '1' },
    sums: { earned_minor: earned, owed_minor: owed, paid_minor: paid, recoverable_minor: recoverable },
    from: 'draft_bonus where true',
  }),
]

const runs = [
  addTo('payment_runs', {
    key: { id: 'run_id' },
    others: {
      state: `'paid'`,
      currency: 'currency',
      net_recoverable: '0',
      reference: 'reference',
      ...Object.fromEntries(
        ['payable_before', 'created_at', 'paid_at', 'marked_paid_at', 'settled_at'].map((name) => [
          name,
          'paid_at',
        ]),
      ),
    },
    sums: {
      bonuses_count: count,
      gross_minor: 'sum(amount_minor)',
      recovered_minor: '0',
      dropped_count: '0',
    },
    from: 'draft_bonus where run_id is not null',
  }),
  addTo('payment_run_lines', {
    key: { run_id: 'run_id', user_id: 'beneficiary_id' },
    sums: { bonuses_count: count, gross_minor: 'sum(amount_minor)', recovered_minor: '0' },
    from: 'draft_bonus where run_id is not null',
  }),
]

/** What a referral counts in reports, as `countsOf` in domain/stats/counts.ts says. */
export const facts = `
  create temp view fact as
  select code_id, owner_id, program_id, category_id, day, coalesce(currency, '') as currency, visits, 1 as started,
    state in ('approved', 'reversed') as approved,
    exists (select 1 from draft_bonus where referral_id = draft.id and paid_at is not null) as paid,
    state = 'rejected' as rejected, 0 as reversed,
    case when state in ('approved', 'reversed') then coalesce(amount_minor, 0) else 0 end as cost_minor
  from draft
  union all
  select code_id, owner_id, program_id, category_id, ${dayOf('reversed_at')}, coalesce(currency, ''), 0, 0, 0, 0, 0, 1,
    -coalesce(amount_minor, 0)
  from draft where state = 'reversed'`

const month = `strftime('%Y-%m-01', day)`
const stats = [
  { rollup: 'category_day', group: `coalesce(category_id, '')`, period: 'day' },
  { rollup: 'program_day', group: `coalesce(program_id, '')`, period: 'day' },
  { rollup: 'partner_day', group: 'owner_id', period: 'day' },
  { rollup: 'partner_month', group: 'owner_id', period: month },
  { rollup: 'code_day', group: 'code_id', period: 'day' },
  { rollup: 'code_month', group: 'code_id', period: month },
].map(({ rollup, group, period }) =>
  addTo('stats', {
    key: { rollup: `'${rollup}'`, group_key: group, period, currency: 'currency' },
    sums: Object.fromEntries([...statsCounts, 'cost_minor'].map((column) => [column, `sum(${column})`])),
    from: 'fact where true',
  }),
)

/** The statements that write the drafts and everything that counts them. */
export const writes = [...referralRows, ...uses, ...bonusRows, ...balances, ...runs, ...stats]

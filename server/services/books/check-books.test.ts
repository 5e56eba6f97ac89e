import { beforeEach, describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import { statsRollups } from '@/domain/stats/rollups'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import { applyReferralCode } from '@/server/services/referral/apply-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { at, newCode, newCompany, newTestProgram, staff, type TestCompany } from '@/server/testing/company'
import { readRows, tamper } from '@/server/testing/database'
import { checkBooks } from './check-books'
import { listUnnormalizedTexts } from './unnormalized-texts'

/** Names for the ids of the history below, for writing down what is found. */
interface History extends TestCompany {
  ids: Record<
    | 'program'
    | 'category'
    | 'code'
    | 'approved'
    | 'reversed'
    | 'pending'
    | 'paid'
    | 'open'
    | 'takenBack'
    | 'takenBackToo',
    string
  >
}

/** Jane is approved (one side paid), John reversed after payment, June is pending. */
async function newHistory(): Promise<History> {
  const company = await newCompany()
  const now = at(company.system, '2026-03-10')
  const program = await newTestProgram(company, {
    refereeBonus: { rule: 'fixed', amount: { value: '10.00' } },
  })
  const code = await newCode(now, {
    userId: 'owner',
    programId: program,
    category: 'summer',
    referralCode: 'PARTNER2024',
  })
  await createPersonalCode(now, { userId: 'nobody', userType: 2 })
  const [jane, john] = [
    await applyReferralCode(now, { userId: 'jane', userType: null, referralCode: code }),
    await applyReferralCode(now, { userId: 'john', userType: null, referralCode: code }),
  ]
  const [paid, open] = (await getReferral(now, jane.id)).bonuses
  const [takenBack, takenBackToo] = (await getReferral(now, john.id)).bonuses
  await payBonuses(now, [paid!.id, takenBack!.id], 'RUN-1')
  await reverseReferral(now, john.id)
  await startKyc(
    now,
    kycStart.parse({ userId: 'june', firstName: 'June', lastName: 'Smith', referralCode: code }),
  )
  const [{ id: pending }] = readRows<{ id: string }>(
    `SELECT id FROM referrals WHERE company_id = '${company.id}' AND referee_id = 'june'`,
  ) as [{ id: string }]
  const ids = {
    program,
    category: jane.categoryId!,
    code: jane.referralCodeId,
    approved: jane.id,
    reversed: john.id,
    pending,
    paid: paid!.id,
    open: open!.id,
    takenBack: takenBack!.id,
    takenBackToo: takenBackToo!.id,
  }
  return { ...company, ids }
}

type Found = [what: string, expected: string | number, found: string | number][]
const summer = 'category "summer"'
/** What is false of a referral or bonus is false of the totals of reports, too. They have tests of their own. */
const isOfReports = (what: string) => /_(day|month) total of /.test(what)

/**
 * What was done to the file, as a statement to which the company is added, and what must be found then, by names in
 * braces.
 */
const cases: [what: string, sql: string, found: Found][] = [
  [
    'used count of a code',
    `UPDATE referral_codes SET used_count = 7 WHERE code = 'PARTNER2024'`,
    [['used count of code {code}', 1, 7]],
  ],
  [
    'uses of a code on a day',
    `UPDATE referral_code_usage SET used_count = 2 WHERE day = '2026-03-10'`,
    [['uses of code {code} on 2026-03-10', 1, 2]],
  ],
  [
    'uses of a code on a day that had none',
    `INSERT INTO referral_code_usage SELECT company_id, id, '2026-03-09', 1 FROM referral_codes WHERE code = 'PARTNER2024'`,
    [['uses of code {code} on 2026-03-09', 0, 1]],
  ],
  [
    'uses of a category on a day',
    `UPDATE usage_totals SET used_count = 0 WHERE category_id = '{category}'`,
    [[`uses of ${summer} on 2026-03-10`, 1, 0]],
  ],
  [
    'used count of a category',
    `UPDATE category_totals SET used_count = 2 WHERE category_id = '{category}'`,
    [[`used count of ${summer}`, 1, 2]],
  ],
  [
    'codes of a category',
    `UPDATE category_totals SET codes_count = 2 WHERE category_id = '{category}'`,
    [[`codes of ${summer}`, 1, 2]],
  ],
  [
    'active codes of a category',
    `UPDATE category_totals SET active_codes_count = 0 WHERE category_id = '{category}'`,
    [[`active codes of ${summer}`, 1, 0]],
  ],
  [
    'total of codes without a category',
    `DELETE FROM category_totals WHERE category_id = ''`,
    [
      ['codes of category ""', 1, 0],
      ['active codes of category ""', 1, 0],
    ],
  ],
  [
    'status of a code',
    `UPDATE referral_codes SET status = 'disabled' WHERE code = 'PARTNER2024'`,
    [[`active codes of ${summer}`, 0, 1]],
  ],
  [
    'approved count of a program',
    `UPDATE programs SET approved_count = 2 WHERE true`,
    [['approved count of program {program}', 1, 2]],
  ],
  [
    'cost of a program',
    `UPDATE programs SET spent_minor = 5999 WHERE true`,
    [['spent by program {program}', 6000, 5999]],
  ],
  [
    'limit of a program',
    `UPDATE programs SET max_referrals = 0 WHERE true`,
    [['program {program} exceeds its limit', 0, 1]],
  ],
  [
    'budget of a program',
    `UPDATE programs SET budget_minor = 5999 WHERE true`,
    [['program {program} exceeds its budget', 5999, 6000]],
  ],
  [
    'count of a referrer',
    `UPDATE program_referrers SET approved_count = 3 WHERE referrer_id = 'owner'`,
    [['approved count of referrer owner in program {program}', 1, 3]],
  ],
  [
    'codes of a partner',
    `UPDATE partners SET codes_count = 2 WHERE user_id = 'owner'`,
    [['codes of partner owner', 1, 2]],
  ],
  [
    'referrals of a partner',
    `UPDATE partners SET pending_count = 0, expired_count = 1 WHERE user_id = 'owner'`,
    [
      ['pending referrals of partner owner', 1, 0],
      ['expired referrals of partner owner', 0, 1],
    ],
  ],
  [
    'missing partner',
    `DELETE FROM partners WHERE user_id = 'nobody'`,
    [['partner nobody', 'exists', 'is missing']],
  ],
  [
    'balance of a beneficiary',
    `UPDATE beneficiary_balances SET recoverable_minor = 0 WHERE beneficiary_id = 'owner'`,
    [['recoverable of beneficiary owner in USD', 5000, 0]],
  ],
  [
    'mark of a beneficiary',
    `UPDATE beneficiary_balances SET is_partner = false WHERE beneficiary_id = 'owner'`,
    [['partner mark of beneficiary owner in USD', 'yes', 'no']],
  ],
  [
    'beneficiary of a bonus',
    `UPDATE bonuses SET beneficiary_id = 'thief' WHERE id = '{open}'`,
    [
      ['beneficiary of bonus {open}', 'jane', 'thief'],
      ['balance of beneficiary thief of bonus {open}', 'exists', 'is missing'],
      ['earned of beneficiary jane in USD', 0, 1000],
      ['owed of beneficiary jane in USD', 0, 1000],
    ],
  ],
  [
    'category of a referral',
    `UPDATE referrals SET category_id = NULL WHERE id = '{approved}'`,
    [
      ['used count of category ""', 1, 0],
      ['uses of category "" on 2026-03-10', 1, 0],
      [`used count of ${summer}`, 0, 1],
      [`uses of ${summer} on 2026-03-10`, 0, 1],
    ],
  ],
  [
    'balance of an account',
    `UPDATE ledger_balances SET balance_minor = 1 WHERE account = 'program_expense'`,
    [['balance of program_expense in USD', 6000, 1]],
  ],
  [
    'missing balance',
    `DELETE FROM ledger_balances WHERE account = 'paid'`,
    [['balance of paid in USD', -10000, 0]],
  ],
  [
    'deleted entry',
    `DELETE FROM ledger_entries WHERE bonus_id = '{paid}' AND step = 'paid' AND account = 'owed'`,
    [
      ['ledger: bonus {paid}, paid, owed, USD', 5000, 0],
      ['balance of owed in USD', -6000, -1000],
      ['sum of the entries of bonus {paid}, paid', 0, -5000],
    ],
  ],
  [
    'changed entry',
    `UPDATE ledger_entries SET amount_minor = -900 WHERE bonus_id = '{open}' AND account = 'owed'`,
    [
      ['ledger: bonus {open}, booked, owed, USD', -1000, -900],
      ['balance of owed in USD', -900, -1000],
      ['sum of the entries of bonus {open}, booked', 0, 100],
    ],
  ],
  [
    'bonus marked as paid',
    `UPDATE bonuses SET paid_at = booked_at WHERE id = '{open}'`,
    [
      ['ledger: bonus {open}, paid, owed, USD', 1000, 0],
      ['ledger: bonus {open}, paid, paid, USD', -1000, 0],
      ['owed of beneficiary jane in USD', 0, 1000],
      ['paid of beneficiary jane in USD', 1000, 0],
    ],
  ],
  [
    'bonus marked as not paid',
    `UPDATE bonuses SET paid_at = NULL WHERE id = '{paid}'`,
    [
      ['ledger: bonus {paid}, paid, owed, USD', 0, 5000],
      ['ledger: bonus {paid}, paid, paid, USD', 0, -5000],
      ['owed of beneficiary owner in USD', 5000, 0],
      ['paid of beneficiary owner in USD', 5000, 10000],
    ],
  ],
  [
    'bonus marked as reversed',
    `UPDATE bonuses SET reversed_at = booked_at WHERE id = '{open}'`,
    [
      ['bonus {open} of referral {approved}, which is approved', 'not reversed', 'reversed'],
      ['ledger: bonus {open}, reversed, owed, USD', 1000, 0],
      ['ledger: bonus {open}, reversed, program_expense, USD', -1000, 0],
      ['spent by program {program}', 5000, 6000],
      ['earned of beneficiary jane in USD', 0, 1000],
      ['owed of beneficiary jane in USD', 0, 1000],
    ],
  ],
  [
    'amount of a bonus',
    `UPDATE bonuses SET amount_minor = 1001 WHERE id = '{open}'`,
    [
      ['ledger: bonus {open}, booked, program_expense, USD', 1001, 1000],
      ['ledger: bonus {open}, booked, owed, USD', -1001, -1000],
      ['spent by program {program}', 6001, 6000],
      ['earned of beneficiary jane in USD', 1001, 1000],
      ['owed of beneficiary jane in USD', 1001, 1000],
    ],
  ],
  [
    'referral that no longer counts',
    `UPDATE referrals SET counted = false WHERE id = '{approved}'`,
    [
      ['referral {approved} is approved: counted', 'yes', 'no'],
      ['used count of code {code}', 0, 1],
      ['uses of code {code} on 2026-03-10', 0, 1],
      [`used count of ${summer}`, 0, 1],
      [`uses of ${summer} on 2026-03-10`, 0, 1],
      ['approved count of program {program}', 0, 1],
      ['approved count of referrer owner in program {program}', 0, 1],
      ['used count of partner owner', 0, 1],
    ],
  ],
  [
    'pending referral that counts',
    `UPDATE referrals SET counted = true, decided_at = created_at WHERE id = '{pending}'`,
    [
      ['referral {pending} is pending: counted', 'no', 'yes'],
      ['used count of code {code}', 2, 1],
      ['uses of code {code} on 2026-03-10', 2, 1],
      [`used count of ${summer}`, 2, 1],
      [`uses of ${summer} on 2026-03-10`, 2, 1],
      ['approved count of program {program}', 2, 1],
      ['approved count of referrer owner in program {program}', 2, 1],
      ['used count of partner owner', 2, 1],
    ],
  ],
  [
    'reversed referral that is approved again',
    `UPDATE referrals SET state = 'approved', reversed_at = NULL, counted = true WHERE id = '{reversed}'`,
    [
      ['bonus {takenBack} of referral {reversed}, which is approved', 'not reversed', 'reversed'],
      ['bonus {takenBackToo} of referral {reversed}, which is approved', 'not reversed', 'reversed'],
      ['used count of code {code}', 2, 1],
      ['uses of code {code} on 2026-03-10', 2, 1],
      [`used count of ${summer}`, 2, 1],
      [`uses of ${summer} on 2026-03-10`, 2, 1],
      ['approved count of program {program}', 2, 1],
      ['approved count of referrer owner in program {program}', 2, 1],
      ['approved referrals of partner owner', 2, 1],
      ['reversed referrals of partner owner', 0, 1],
      ['used count of partner owner', 2, 1],
    ],
  ],
]

describe('checking the books', () => {
  let history: History
  beforeEach(async () => {
    history = await newHistory()
  })

  it('finds nothing in a history that is clean, nor in a company without any', async () => {
    expect(await checkBooks(history.system)).toEqual([])
    expect(await checkBooks((await newCompany()).system)).toEqual([])
  })

  it.each(cases)('finds a false %s, and names nothing else', async (_what, sql, found) => {
    const { id, ids } = history
    const named = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name])
    tamper(named(`${sql} AND company_id = '${id}'`))
    const expected = found.map(([name, expected, found]) => ({ what: named(name), expected, found }))
    const byName = (a: { what: string }, b: { what: string }) => a.what.localeCompare(b.what)
    const others = (await checkBooks(history.system)).filter(({ what }) => !isOfReports(what))
    expect(others.sort(byName)).toEqual(expected.sort(byName))
  })

  it('finds a false total of reports, and names nothing else', async () => {
    const { id, ids, system } = history
    const of = (rollup: string) => `rollup = '${rollup}' AND company_id = '${id}'`
    tamper(`UPDATE stats SET approved = 7 WHERE currency = 'USD' AND ${of('code_month')}`)
    tamper(`UPDATE stats SET cost_minor = 1 WHERE currency = 'USD' AND ${of('partner_day')}`)
    tamper(`UPDATE stats SET paid = 1 WHERE currency = 'USD' AND ${of('category_day')}`)
    tamper(`UPDATE stats SET visits = 3 WHERE currency = 'USD' AND ${of('program_day')}`)
    expect(await checkBooks(system)).toEqual([
      { what: `approved in the code_month total of ${ids.code} from 2026-03-01`, expected: 2, found: 7 },
      { what: 'USD in the partner_day total of owner from 2026-03-10', expected: 6000, found: 1 },
      {
        what: `paid in the category_day total of ${ids.category} from 2026-03-10`,
        expected: 0,
        found: 1,
      },
      { what: 'visits in the program_day total of all from 2026-03-10', expected: 0, found: 3 },
    ])
  })

  it('finds nothing when a code that was visited has another partner, program and category', async () => {
    const { id, ids, system } = history
    countVisit(system, ids.code)
    await flushVisits()
    const program = await newTestProgram(history)
    const [{ code }] = readRows<{ code: string }>(
      `SELECT code FROM referral_codes WHERE id = '${ids.code}' AND company_id = '${id}'`,
    ) as [{ code: string }]
    await updateReferralCode(system, code, { userId: 'heir', programId: program, category: 'winter' })
    expect(await checkBooks(system)).toEqual([])
  })

  it('finds a referral that differs from the totals of reports, in each of them', async () => {
    const { id, ids, system } = history
    tamper(
      `UPDATE referrals SET started_day = '2026-02-28' WHERE id = '${ids.approved}' AND company_id = '${id}'`,
    )
    const found = await checkBooks(system)
    expect(found).toHaveLength(2 * statsRollups.length)
    expect(found.every(({ what }) => what.startsWith('started'))).toBe(true)
  })

  // PostgreSQL checks foreign keys, whatever is tampered with.
  it.skipIf(process.env.TEST_POSTGRES)(
    'finds rows whose code, category, referral or bonus is missing',
    async () => {
      const { id, ids, system } = history
      const of = (table: string, row: string) =>
        tamper(`DELETE FROM ${table} WHERE id = '${row}' AND company_id = '${id}'`)
      of('referral_codes', ids.code)
      of('referrals', ids.approved)
      of('bonuses', ids.open)
      of('categories', ids.category)
      const isMissing = (await checkBooks(system)).filter(
        ({ what, found }) => found === 'is missing' && !isOfReports(what),
      )
      expect(isMissing.map(({ what }) => what).sort()).toEqual(
        [
          `code ${ids.code} of referral ${ids.reversed}`,
          `code ${ids.code} of referral ${ids.pending}`,
          `code ${ids.code} of the uses on 2026-03-10`,
          `category ${ids.category} of the uses on 2026-03-10`,
          `category ${ids.category} of a total`,
          `referral ${ids.approved} of bonus ${ids.paid}`,
          `bonus ${ids.open} of the ledger entry booked, owed`,
          `bonus ${ids.open} of the ledger entry booked, program_expense`,
        ].sort(),
      )
    },
  )

  it('lists ids that are not in Unicode form NFC, which are no differences', async () => {
    const { system, id, ids } = history
    const [code] = readRows<{ id: string }>(
      `SELECT id FROM referral_codes WHERE company_id = '${id}' AND owner_id = 'nobody'`,
    )
    const ofNobody = (table: string, column: string) =>
      tamper(
        `UPDATE ${table} SET ${column} = 'no\u0301body' WHERE ${column} = 'nobody' AND company_id = '${id}'`,
      )
    ofNobody('referral_codes', 'owner_id')
    ofNobody('partners', 'user_id')
    tamper(
      `UPDATE referrals SET referee_id = 'ju\u0301ne' WHERE id = '${ids.pending}' AND company_id = '${id}'`,
    )
    expect(await checkBooks(system)).toEqual([])
    expect(await listUnnormalizedTexts(system)).toEqual([
      `owner of code ${code!.id}`,
      `referred user of referral ${ids.pending}`,
    ])
    expect(await listUnnormalizedTexts((await newCompany()).system)).toEqual([])
  })

  it('looks at its own company alone', async () => {
    tamper(
      `UPDATE category_totals SET used_count = 9 WHERE category_id = '${history.ids.category}' AND company_id = '${history.id}'`,
    )
    expect(await checkBooks((await newHistory()).system)).toEqual([])
  })

  it('is for those who may read bonuses', async () => {
    expect(await checkBooks(staff(history, 'viewer'))).toEqual([])
    await expect(
      checkBooks({ ...history.system, actor: { type: 'apiKey', apiKeyId: 'k', scopes: ['bonuses:write'] } }),
    ).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

/** What tests of migrations share between both engines. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from './engines/sqlite'

/** A folder with the committed migrations of an engine before the one with this name. */
export function migrationsBefore(name: string, engine: 'sqlite' | 'postgres'): string {
  const folder = path.join(newFolder(), 'migrations')
  cpSync(`db/migrations/${engine}`, folder, { recursive: true })
  const journalFile = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const count = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`))
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}

/**
 * Codes in categories by name, with uses. Code 3 has just moved from autumn to winter: its totals have moved, and its referral
 * has not yet. `time` is a time on March 10, 2026 in the SQL of the engine.
 */
export const insertNamedCategories = (time: string) => `
  INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', ${time});
  INSERT INTO referral_codes (company_id, id, position, kind, code, code_key, owner_id, category, status, used_count, created_at,
    updated_at) VALUES
    ('c', '1', 1, 'campaign', 'ONE', 'one', 'o', 'summer', 'active', 1, ${time}, ${time}),
    ('c', '2', 2, 'campaign', 'TWO', 'two', 'o', 'summer', 'disabled', 0, ${time}, ${time}),
    ('c', '3', 3, 'campaign', 'THREE', 'three', 'o', 'winter', 'active', 1, ${time}, ${time}),
    ('c', '4', 4, 'campaign', 'FOUR', 'four', 'o', NULL, 'active', 1, ${time}, ${time});
  INSERT INTO category_moves (company_id, referral_code_id, moved_position) VALUES ('c', '3', 0);
  INSERT INTO referrals (company_id, id, position, referee_id, referral_code_id, code, referrer_id, category, source, state,
    counted, created_at, decided_at) VALUES
    ('c', 'r1', 1, 'a', '1', 'ONE', 'o', 'summer', 'kyc', 'approved', true, ${time}, ${time}),
    ('c', 'r3', 2, 'b', '3', 'THREE', 'o', 'autumn', 'kyc', 'approved', true, ${time}, ${time}),
    ('c', 'r4', 3, 'd', '4', 'FOUR', 'o', NULL, 'kyc', 'approved', true, ${time}, ${time});
  INSERT INTO category_totals (company_id, category, codes_count, active_codes_count, used_count) VALUES
    ('c', 'summer', 2, 1, 1), ('c', 'winter', 1, 1, 1), ('c', 'autumn', 0, 0, 0), ('c', '', 1, 1, 1);
  INSERT INTO usage_totals (company_id, day, category, used_count) VALUES
    ('c', '2026-03-10', 'summer', 1), ('c', '2026-03-10', 'winter', 1), ('c', '2026-03-10', 'autumn', 0), ('c', '2026-03-10', '', 1);`

/** The rows of `insertNamedCategories` after the migration, each with the name of its category. */
export const listByCategory = `
  SELECT 'category' AS what, name, position AS one, 0 AS two, 0 AS three FROM categories
  UNION ALL SELECT 'code ' || referral_codes.id, name, 0, 0, 0
    FROM referral_codes LEFT JOIN categories ON categories.id = category_id
  UNION ALL SELECT 'referral ' || referrals.id || ' on ' || counted_day, name, 0, 0, 0
    FROM referrals LEFT JOIN categories ON categories.id = category_id
  UNION ALL SELECT 'totals', coalesce(name, category_id), codes_count, active_codes_count, used_count
    FROM category_totals LEFT JOIN categories ON categories.id = category_id
  UNION ALL SELECT 'uses on ' || day, coalesce(name, category_id), used_count, 0, 0
    FROM usage_totals LEFT JOIN categories ON categories.id = category_id
  UNION ALL SELECT 'partner', user_id, codes_count, approved_count, used_count FROM partners`

export const categoriesAsRows = (
  [
    ['category', 'summer', 1, 0, 0],
    ['category', 'winter', 2, 0, 0],
    ['code 1', 'summer', 0, 0, 0],
    ['code 2', 'summer', 0, 0, 0],
    ['code 3', 'winter', 0, 0, 0],
    ['code 4', null, 0, 0, 0],
    ['partner', 'o', 4, 3, 3],
    ['referral r1 on 2026-03-10', 'summer', 0, 0, 0],
    ['referral r3 on 2026-03-10', 'winter', 0, 0, 0],
    ['referral r4 on 2026-03-10', null, 0, 0, 0],
    ['totals', '', 1, 1, 1],
    ['totals', 'summer', 2, 1, 1],
    ['totals', 'winter', 1, 1, 1],
    ['uses on 2026-03-10', '', 1, 0, 0],
    ['uses on 2026-03-10', 'summer', 1, 0, 0],
    ['uses on 2026-03-10', 'winter', 1, 0, 0],
  ] as const
).map(([what, name, one, two, three]) => ({ what, name, one, two, three }))

/** Bonuses of one company, one of them on hold: booked at a time that has passed, and payable at one far ahead. */
export const insertBonusesOnHold = (booked: string, ahead: string) => `
  INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', ${booked});
  INSERT INTO programs (company_id, id, position, name, status, currency, currency_id, hold_days, on_reversal,
    greatest_cost_minor, approved_count, spent_minor, created_at, updated_at)
    VALUES ('c', 'p', 1, 'Program', 'active', 'USD', 'u', 14, 'give_back', 0, 0, 0, ${booked}, ${booked});
  INSERT INTO referral_codes (company_id, id, position, kind, code, code_key, owner_id, status, used_count, created_at, updated_at)
    VALUES ('c', 'k', 1, 'campaign', 'ONE', 'one', 'o', 'active', 0, ${booked}, ${booked});
  INSERT INTO referrals (company_id, id, position, referee_id, referral_code_id, code, referrer_id, source, state, counted,
    created_at, decided_at) VALUES ('c', 'r1', 1, 'a', 'k', 'ONE', 'o', 'kyc', 'approved', true, ${booked}, ${booked}),
    ('c', 'r2', 2, 'b', 'k', 'ONE', 'o', 'kyc', 'approved', true, ${booked}, ${booked});
  INSERT INTO bonuses (company_id, id, position, referral_id, side, beneficiary_id, program_id, currency, amount_minor, booked_at,
    payable_at, reversed_at) VALUES
    ('c', 'on hold', 1, 'r1', 'referrer', 'o', 'p', 'USD', 1, ${booked}, ${ahead}, NULL),
    ('c', 'payable', 2, 'r1', 'referee', 'a', 'p', 'USD', 1, ${booked}, ${booked}, NULL),
    ('c', 'reversed', 3, 'r2', 'referrer', 'o', 'p', 'USD', 1, ${booked}, ${ahead}, ${booked});`

/** A partner with tags and one without, before tags were findable. */
export const insertTaggedPartners = (time: string) => `
  INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', ${time});
  INSERT INTO partners (company_id, user_id, position, tags, created_at, updated_at)
    VALUES ('c', 'a', 1, '["vip","fair"]', ${time}, ${time}), ('c', 'b', 2, NULL, ${time}, ${time});`

export const listTags = 'SELECT tag, user_id FROM partner_tags ORDER BY tag'
export const tagsOfPartners = [
  { tag: 'fair', user_id: 'a' },
  { tag: 'vip', user_id: 'a' },
]

export const listAnnounced = 'SELECT id FROM bonuses WHERE announce_payable_at = payable_at'

/**
 * Four referrals by a code with visits: approved and paid, half paid and reversed, rejected, and paid without a stored day. `time`
 * writes a time in the SQL of the engine.
 */
export const insertReferralsBeforeStats = (time: (iso: string) => string) => {
  const [march9, march10, april1] = ['2026-03-09', '2026-03-10', '2026-04-01'].map((day) =>
    time(`${day}T23:59:00Z`),
  )
  return `
  INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', ${march9});
  INSERT INTO programs (company_id, id, position, name, status, currency, currency_id, greatest_cost_minor, hold_days, on_reversal,
    created_at, updated_at) VALUES ('c', 'p', 1, 'Program', 'active', 'USD', 'u', 50, 0, 'give_back', ${march9}, ${march9});
  INSERT INTO referral_codes (company_id, id, position, kind, code, code_key, owner_id, program_id, status, used_count, created_at,
    updated_at) VALUES ('c', 'k', 1, 'campaign', 'ONE', 'one', 'o', 'p', 'active', 1, ${march9}, ${march9});
  INSERT INTO referrals (company_id, id, position, referee_id, referral_code_id, code, referrer_id, program_id, source, state, reason,
    counted, counted_day, created_at, decided_at, reversed_at) VALUES
    ('c', 'r1', 1, 'a', 'k', 'ONE', 'o', 'p', 'kyc', 'approved', NULL, true, '2026-03-11', ${march9}, ${march10}, NULL),
    ('c', 'r2', 2, 'b', 'k', 'ONE', 'o', 'p', 'kyc', 'reversed', NULL, false, NULL, ${march9}, ${march10}, ${april1}),
    ('c', 'r3', 3, 'd', 'k', 'ONE', 'o', 'p', 'kyc', 'rejected', 'KYC_REJECTED', false, NULL, ${march10}, ${march10}, NULL),
    ('c', 'r4', 4, 'e', 'k', 'ONE', 'o', 'p', 'kyc', 'approved', NULL, true, NULL, ${march9}, ${april1}, NULL);
  INSERT INTO bonuses (company_id, id, position, referral_id, side, beneficiary_id, program_id, currency, amount_minor, booked_at,
    payable_at, paid_at, reversed_at) VALUES
    ('c', 'b1', 1, 'r1', 'referrer', 'o', 'p', 'USD', 50, ${march10}, ${march10}, ${april1}, NULL),
    ('c', 'b2', 2, 'r1', 'referee', 'a', 'p', 'USD', 20, ${march10}, ${march10}, ${april1}, NULL),
    ('c', 'b3', 3, 'r2', 'referrer', 'o', 'p', 'USD', 50, ${march10}, ${march10}, ${march10}, ${april1}),
    ('c', 'b4', 4, 'r2', 'referee', 'b', 'p', 'USD', 20, ${march10}, ${march10}, NULL, ${april1}),
    ('c', 'b5', 5, 'r4', 'referrer', 'o', 'p', 'USD', 50, ${april1}, ${april1}, ${april1}, NULL);
  INSERT INTO referral_code_visits (company_id, referral_code_id, day, visits_count) VALUES ('c', 'k', '2026-03-09', 4);`
}

/** The totals of reports, those of the two currencies as one. */
export const listStats = `
  SELECT rollup, group_key AS "groupKey", period, sum(visits) || ' ' || sum(started) || ' ' || sum(approved) || ' ' || sum(paid)
    || ' ' || sum(rejected) || ' ' || sum(reversed) || ' ' || sum(cost_minor) AS counts
  FROM stats GROUP BY rollup, group_key, period`

/** The totals of `insertReferralsBeforeStats`: by day, and those of partners and codes by month. */
export const statsOfReferrals = [
  ...(['category_day', 'code_day', 'partner_day', 'program_day'] as const).flatMap((rollup) =>
    [
      ['2026-03-09', '4 3 0 0 0 0 0'],
      ['2026-03-10', '0 1 1 0 1 0 70'],
      ['2026-03-11', '0 0 1 1 0 0 70'],
      ['2026-04-01', '0 0 1 1 0 1 -20'],
    ].map(([period, counts]) => ({ rollup, period, counts })),
  ),
  ...(['code_month', 'partner_month'] as const).flatMap((rollup) => [
    { rollup, period: '2026-03-01', counts: '4 4 2 1 1 0 140' },
    { rollup, period: '2026-04-01', counts: '0 0 1 1 0 1 -20' },
  ]),
]
  .map(({ rollup, ...total }) => ({
    rollup,
    groupKey: { category: '', code: 'k', partner: 'o', program: 'p' }[rollup.split('_')[0]!],
    ...total,
  }))
  .sort((a, b) => `${a.rollup} ${a.period}`.localeCompare(`${b.rollup} ${b.period}`))

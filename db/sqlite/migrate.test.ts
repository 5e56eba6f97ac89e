import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from './driver'
import { describe, expect, it } from 'vitest'
import { newFolder, readRowsInFile } from '@/server/testing/engines/sqlite'
import {
  categoriesAsRows,
  insertBonusesOnHold,
  insertNamedCategories,
  listAnnounced,
  insertReferralsBeforeStats,
  insertTaggedPartners,
  listByCategory,
  listStats,
  listTags,
  migrationsBefore,
  statsOfReferrals,
  tagsOfPartners,
} from '@/server/testing/migrations'
import { startProcess } from '@/server/testing/processes'
import { connect } from './connection'
import { migrate } from './migrate'

const newFile = () => path.join(newFolder(), 'new', 'test.db')
const tablesOf = (file: string) =>
  readRowsInFile<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    file,
  ).map(({ name }) => name)
const appliedIn = (file: string) => readRowsInFile('SELECT hash FROM migrations', file).length

/** A copy of the committed migrations with one more after them. */
function migrationsWith(sql: string): string {
  const folder = path.join(newFolder(), 'migrations')
  cpSync('db/migrations/sqlite', folder, { recursive: true })
  const journalFile = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
    entries: { idx: number; when: number; tag: string }[]
  }
  const last = journal.entries.at(-1)!
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_more' })
  writeFileSync(journalFile, JSON.stringify(journal))
  writeFileSync(path.join(folder, '9999_more.sql'), sql)
  return folder
}

function fill(file: string): void {
  const connection = new Database(file)
  connection.exec(`
    INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', 0);
    INSERT INTO api_keys (company_id, id, name, prefix, hash, scopes, created_at) VALUES ('c', 'k', 'Key', 'rk', 'h', '[]', 0);`)
  connection.close()
}

/** Inserts a row of company `c`; what is left out and may not be null is empty or 0. */
function insertFilled(
  connection: InstanceType<typeof Database>,
  table: string,
  given: Record<string, unknown>,
): void {
  const columns = connection.pragma(`table_info(${table})`) as {
    name: string
    type: string
    notnull: 0 | 1
  }[]
  const row: Record<string, unknown> = { company_id: 'c' }
  for (const { name, type, notnull } of columns)
    if (notnull && name !== 'company_id') row[name] = type === 'integer' || type === 'INTEGER' ? 0 : ''
  Object.assign(row, given)
  const names = Object.keys(row)
  connection
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...Object.values(row))
}

describe('migrating a database', () => {
  it('creates file, folder and tables, and does nothing the second time', () => {
    const file = newFile()
    migrate(file)
    const tables = tablesOf(file)
    const applied = appliedIn(file)
    expect(tables).toContain('referral_codes')
    migrate(file)
    expect(tablesOf(file)).toEqual(tables)
    expect(appliedIn(file)).toBe(applied)
  })

  it('creates files that only their owner can read, including those that SQLite adds', () => {
    const folder = newFolder()
    const file = path.join(folder, 'test.db')
    migrate(file)
    const connection = connect(file)
    connection.exec(
      `INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', 0)`,
    )
    expect(readdirSync(folder).sort()).toEqual(['test.db', 'test.db-shm', 'test.db-wal'])
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
    connection.close()
  })

  it('keeps the rows that refer to a rebuilt table', () => {
    const file = newFile()
    migrate(file)
    fill(file)
    // What Drizzle Kit generates to change a parent table: copy, drop, rename.
    migrate(
      file,
      migrationsWith(`PRAGMA foreign_keys=OFF;--> statement-breakpoint
      CREATE TABLE __new_companies (
        id text PRIMARY KEY NOT NULL, isv_id text NOT NULL, name text NOT NULL, created_at integer NOT NULL, note text
      );--> statement-breakpoint
      INSERT INTO __new_companies (id, isv_id, name, created_at) SELECT id, isv_id, name, created_at FROM companies;--> statement-breakpoint
      DROP TABLE companies;--> statement-breakpoint
      ALTER TABLE __new_companies RENAME TO companies;--> statement-breakpoint
      PRAGMA foreign_keys=ON;`),
    )
    expect(readRowsInFile('SELECT id, note FROM companies', file)).toEqual([{ id: 'c', note: null }])
    expect(readRowsInFile('SELECT id FROM api_keys', file)).toEqual([{ id: 'k' }])
    expect(readRowsInFile('PRAGMA foreign_key_check', file)).toEqual([])
  })

  it('rejects a migration that would leave a row without its parent, and changes nothing', () => {
    const file = newFile()
    migrate(file)
    fill(file)
    const applied = appliedIn(file)
    expect(() => migrate(file, migrationsWith('DELETE FROM companies;'))).toThrow('foreign keys')
    expect(readRowsInFile('SELECT id FROM companies', file)).toEqual([{ id: 'c' }])
    expect(appliedIn(file)).toBe(applied)
  })

  it('rolls back a migration that fails half-way', () => {
    const file = newFile()
    migrate(file)
    expect(() =>
      migrate(file, migrationsWith('CREATE TABLE half (id text);--> statement-breakpoint\nnot sql;')),
    ).toThrow()
    expect(tablesOf(file)).not.toContain('half')
    migrate(file)
  })

  it('runs once when several processes start at the same moment', async () => {
    const file = newFile()
    const opening = Array.from({ length: 3 }, () => startProcess('open-database', [], file))
    await Promise.all(opening.map((each) => each.printed(1)))
    for (const each of opening) each.go()
    expect(await Promise.all(opening.map((each) => each.ended))).toEqual([0, 0, 0])
    expect(
      new Set(readRowsInFile<{ hash: string }>('SELECT hash FROM migrations', file).map(({ hash }) => hash))
        .size,
    ).toBe(appliedIn(file))
  })

  it('drops answers whose fingerprint an older version computed without a key', () => {
    const file = newFile()
    migrate(file, migrationsBefore('erasable_answers', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    connection.exec(`INSERT INTO idempotent_answers (company_id, caller, key, fingerprint, status, body, created_at)
      VALUES ('c', 'k', 'key', 'unkeyed', 200, 'sealed', 0)`)
    connection.close()
    migrate(file)
    expect(readRowsInFile('SELECT * FROM idempotent_answers', file)).toEqual([])
  })

  it('keeps both endpoints at one URL, distinguished by a fragment', () => {
    const file = newFile()
    migrate(file, migrationsBefore('one_endpoint_per_url', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    const columns = 'company_id, id, kind, url, status, sealed_secret, created_at, updated_at'
    for (const id of ['e1', 'e2', 'e3'])
      connection.exec(`INSERT INTO webhook_endpoints (${columns})
        VALUES ('c', '${id}', 'events', 'https://example.com', 'enabled', '', 0, 0)`)
    connection.close()
    migrate(file)
    expect(readRowsInFile('SELECT url FROM webhook_endpoints ORDER BY id', file)).toEqual([
      { url: 'https://example.com' },
      { url: 'https://example.com#e2' },
      { url: 'https://example.com#e3' },
    ])
  })

  it('keeps the programs of a database from before referrals and turns their bonus into a rule', () => {
    const file = newFile()
    migrate(file, migrationsBefore('referrals', 'sqlite'))
    const connection = new Database(file)
    connection.exec(`
      INSERT INTO companies (id, isv_id, name, created_at)
      VALUES ('c', 'isv_001', 'Company', 0), ('d', 'isv_002', 'Other', 0);

      INSERT INTO programs (
        company_id, id, name, status, currency, currency_id, referrer_bonus_minor, max_referrals_per_code, created_at
      ) VALUES
        ('c', 'p2', 'Second', 'paused', 'EUR', 'e', 0, null, 20),
        ('c', 'p1', 'First', 'active', 'USD', 'u', 5000, 7, 10),
        ('d', 'p1', 'Other', 'active', 'USD', 'u', 1, null, 5);

      INSERT INTO referral_codes (
        company_id, id, position, kind, code, code_key, owner_id, program_id, status, created_at, updated_at
      ) VALUES ('c', 'r', 1, 'campaign', 'A', 'a', 'o', 'p1', 'active', 0, 0);`)
    connection.close()
    migrate(file)
    expect(
      readRowsInFile(
        `SELECT id, position, status, referrer_bonus, greatest_cost_minor, max_referrals_per_code, hold_days, on_reversal,
                approved_count, spent_minor
         FROM programs ORDER BY company_id, position`,
        file,
      ),
    ).toEqual([
      {
        id: 'p1',
        position: 1,
        status: 'active',
        referrer_bonus: '{"rule":"fixed","amount":5000}',
        greatest_cost_minor: 5000,
        max_referrals_per_code: 7,
        hold_days: 0,
        on_reversal: 'give_back',
        approved_count: 0,
        spent_minor: 0,
      },
      {
        id: 'p2',
        position: 2,
        status: 'paused',
        referrer_bonus: null,
        greatest_cost_minor: 0,
        max_referrals_per_code: null,
        hold_days: 0,
        on_reversal: 'give_back',
        approved_count: 0,
        spent_minor: 0,
      },
      {
        id: 'p1',
        position: 1,
        status: 'active',
        referrer_bonus: '{"rule":"fixed","amount":1}',
        greatest_cost_minor: 1,
        max_referrals_per_code: null,
        hold_days: 0,
        on_reversal: 'give_back',
        approved_count: 0,
        spent_minor: 0,
      },
    ])
    expect(readRowsInFile('SELECT program_id FROM referral_codes', file)).toEqual([{ program_id: 'p1' }])
    expect(readRowsInFile('PRAGMA foreign_key_check', file)).toEqual([])
  })

  it('subscribes endpoints that receive rejections to expiries, now a separate event', () => {
    const file = newFile()
    migrate(file, migrationsBefore('second_try', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    for (const [id, events] of Object.entries({
      all: null,
      some: '["referral.rejected"]',
      other: '["bonus.paid"]',
    }))
      connection
        .prepare(
          `INSERT INTO webhook_endpoints (company_id, id, kind, url, events, status, sealed_secret, created_at, updated_at)
           VALUES ('c', ?, 'events', 'https://example.com', ?, 'enabled', 's', 0, 0)`,
        )
        .run(id, events)
    connection.close()
    migrate(file)
    expect(readRowsInFile('SELECT id, events FROM webhook_endpoints ORDER BY id', file)).toEqual([
      { id: 'all', events: null },
      { id: 'other', events: '["bonus.paid"]' },
      { id: 'some', events: '["referral.rejected","referral.expired"]' },
    ])
  })

  it('lets keys that could reverse referrals go on doing so', () => {
    const file = newFile()
    migrate(file, migrationsBefore('decided_referrals', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    connection.exec(`UPDATE api_keys SET scopes = '["kyc:write","bonuses:write"]'`)
    connection.close()
    migrate(file)
    expect(readRowsInFile('SELECT scopes FROM api_keys', file)).toEqual([
      { scopes: '["kyc:write","bonuses:write","referrals:write"]' },
    ])
  })
  it('makes what was paid and then reversed recoverable, and the balances follow', () => {
    const file = newFile()
    migrate(file, migrationsBefore('recoverable', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    connection.pragma('ignore_check_constraints = ON')
    const insert = (table: string, row: Record<string, unknown>) => insertFilled(connection, table, row)
    insert('programs', { id: 'p' })
    insert('referral_codes', { id: 'k', kind: 'campaign' })
    insert('referrals', {
      id: 'r',
      referral_code_id: 'k',
      referee_id: 'jane',
      state: 'reversed',
      decided_at: 0,
      reversed_at: 0,
    })
    insert('bonuses', { id: 'b', referral_id: 'r', program_id: 'p', amount_minor: 50 })
    for (const [step, account, amount_minor] of [
      ['booked', 'program_expense', 50],
      ['booked', 'owed', -50],
      ['paid', 'owed', 50],
      ['paid', 'paid', -50],
      ['reversed', 'paid', 50],
      ['reversed', 'program_expense', -50],
    ])
      insert('ledger_entries', { bonus_id: 'b', step, account, currency: 'USD', amount_minor })
    for (const account of ['program_expense', 'owed', 'paid'])
      insert('ledger_balances', { account, currency: 'USD', balance_minor: 0 })
    connection.close()
    migrate(file)
    expect(
      readRowsInFile('SELECT account, balance_minor FROM ledger_balances ORDER BY account', file),
    ).toEqual([
      { account: 'owed', balance_minor: 0 },
      { account: 'paid', balance_minor: -50 },
      { account: 'program_expense', balance_minor: 0 },
      { account: 'recoverable', balance_minor: 50 },
    ])
    expect(
      readRowsInFile(
        `SELECT sum(amount_minor) AS sum FROM ledger_entries WHERE account = 'recoverable'`,
        file,
      ),
    ).toEqual([{ sum: 50 }])
  })

  it('turns the names of categories into rows, with the same sums and days', () => {
    const file = newFile()
    migrate(file, migrationsBefore('categories', 'sqlite'))
    const connection = new Database(file)
    connection.exec(insertNamedCategories(`${Date.UTC(2026, 2, 10, 23, 59)}`))
    connection.close()
    migrate(file)
    const rows = readRowsInFile(`SELECT * FROM (${listByCategory}) ORDER BY what, name`, file)
    expect(rows).toEqual(categoriesAsRows)
    expect(readRowsInFile('SELECT color FROM categories ORDER BY position', file)).toEqual([
      { color: 'indigo' },
      { color: 'teal' },
    ])
  })

  it('makes the owners of codes and the partners of referrals partners, with what they have made and are owed', () => {
    const file = newFile()
    migrate(file, migrationsBefore('partners', 'sqlite'))
    fill(file)
    const connection = new Database(file)
    connection.pragma('ignore_check_constraints = ON')
    const insert = (table: string, row: Record<string, unknown>) => insertFilled(connection, table, row)
    insert('programs', { id: 'p' })
    for (const [position, owner_id] of ['new', 'owner', 'owner'].entries())
      insert('referral_codes', {
        id: `k${position}`,
        code_key: `k${position}`,
        position,
        owner_id,
        created_at: 9,
      })
    const referral = { referral_code_id: 'k0', decided_at: 0, created_at: 5 }
    for (const [position, state] of ['approved', 'reversed', 'pending', 'expired'].entries())
      insert('referrals', {
        ...referral,
        id: `r${position}`,
        position,
        referee_id: `user ${position}`,
        referrer_id: state === 'expired' ? 'owner' : 'former',
        state,
        counted: state === 'approved' ? 1 : 0,
        reversed_at: state === 'reversed' ? 2 : null,
      })
    const bonus = { program_id: 'p', currency: 'USD', amount_minor: 100 }
    insert('bonuses', {
      ...bonus,
      id: 'b0',
      position: 0,
      referral_id: 'r0',
      beneficiary_id: 'former',
      side: 'referrer',
    })
    insert('bonuses', {
      ...bonus,
      id: 'b1',
      position: 1,
      referral_id: 'r0',
      beneficiary_id: 'user 0',
      side: 'referee',
    })
    const takenBack = {
      referral_id: 'r1',
      beneficiary_id: 'former',
      side: 'referrer',
      paid_at: 1,
      reversed_at: 2,
    }
    insert('bonuses', { ...bonus, id: 'b2', position: 2, ...takenBack })
    connection.close()
    migrate(file)
    const counts = 'codes_count, pending_count, approved_count, expired_count, reversed_count, used_count'
    const list = (sql: string) => readRowsInFile<object>(sql, file).map((row) => Object.values(row))
    expect(list(`SELECT user_id, created_at, ${counts} FROM partners ORDER BY position`)).toEqual([
      ['former', 5, 0, 1, 1, 0, 1, 1],
      ['owner', 5, 2, 0, 0, 1, 0, 0],
      ['new', 9, 1, 0, 0, 0, 0, 0],
    ])
    const figures = 'earned_minor, owed_minor, paid_minor, recoverable_minor, is_partner'
    expect(
      list(`SELECT beneficiary_id, ${figures} FROM beneficiary_balances ORDER BY beneficiary_id`),
    ).toEqual([
      ['former', 100, 100, 100, 100, 1],
      ['user 0', 100, 100, 0, 0, 0],
    ])
  })

  it('announces the bonuses that are still on hold, and no others', () => {
    const file = newFile()
    migrate(file, migrationsBefore('events', 'sqlite'))
    const connection = new Database(file)
    connection.exec(insertBonusesOnHold(`${Date.UTC(2026, 2, 10)}`, `${Date.UTC(2126, 2, 10)}`))
    connection.close()
    migrate(file)
    expect(readRowsInFile(listAnnounced, file)).toEqual([{ id: 'on hold' }])
    // SQLite would read the name of a column that the old table lacks as a text.
    expect(readRowsInFile('SELECT DISTINCT reason, booked_day, reversed_day FROM bonuses', file)).toEqual([
      { reason: null, booked_day: null, reversed_day: null },
    ])
  })

  it('makes partners findable by the tags that they have', () => {
    const file = newFile()
    migrate(file, migrationsBefore('partner_tags', 'sqlite'))
    const connection = new Database(file)
    connection.exec(insertTaggedPartners('1'))
    connection.close()
    migrate(file)
    expect(readRowsInFile(listTags, file)).toEqual(tagsOfPartners)
  })

  it('makes the totals of reports from the referrals, bonuses and visits', () => {
    const file = newFile()
    migrate(file, migrationsBefore('stats', 'sqlite'))
    const connection = new Database(file)
    connection.exec(insertReferralsBeforeStats((iso) => `${Date.parse(iso)}`))
    connection.close()
    migrate(file)
    expect(readRowsInFile(`${listStats} ORDER BY rollup, period`, file)).toEqual(statsOfReferrals)
  })
})

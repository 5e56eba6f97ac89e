import path from 'node:path'
import { getTableName } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, inject, it } from 'vitest'
import { movedTables } from '@/db/queries/moved-rows'
import { insertMove } from '@/db/queries/moves'
import { eq } from '@/db/comparisons'
import { openStore } from '@/db/open'
import Database from '@/db/sqlite/driver'
import { tablesThatMove } from '@/db/write-block'
import { postgresSchema } from '@/db/schema/postgres'
import { newId } from '@/domain/ids'
import { dayMs } from '@/domain/time'
import { seal } from '@/server/secrets'
import { listCompanies } from '@/server/services/company/list-companies'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { newPaymentRun } from '@/domain/payment-run/payment-run'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { requireCompleteDatabase } from '@/server/services/move/require-complete'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { importReferralCodes } from '@/server/services/referral-code/import-codes'
import { editPartner } from '@/server/services/partner/update-partner'
import { createPortalLink } from '@/server/services/portal-link/portal-links'
import { saveView, setDefaultView } from '@/server/services/saved-view/saved-views'
import { singletons } from '@/server/singleton'
import { countVisit, flushVisits } from '@/server/services/referral-code/visits'
import { store } from '@/server/store'
import { ask, bearer } from '@/server/testing/api'
import {
  newCode,
  newCompany,
  newKey,
  newMember,
  newMembership,
  newSigningSecret,
  newTestProgram,
  signInAs,
  testCompany,
  useCode,
} from '@/server/testing/company'
import {
  databaseTemplate,
  insertRows,
  isOnPostgres,
  readAllTables,
  timeInSql,
} from '@/server/testing/database'
import { deliverAt, newDelivery, start } from '@/server/testing/deliveries'
import { newDatabaseFile, newFolder } from '@/server/testing/engines/sqlite'
import { runJob } from '@/server/testing/jobs'
import { newPostgresDatabase } from '@/server/testing/postgres-server'
import { runScript, startScript } from '@/server/testing/processes'

const here = process.env.DATABASE_URL!
const newFile = () => path.join(newFolder(), 'moved.db')
const newDatabase = async () => await newPostgresDatabase(inject('postgres')!, 'empty')
/** On SQLite, from a file to a file; on PostgreSQL, from it to a file and back. */
const newTarget = newFile
const newTargetBack = isOnPostgres ? newDatabase : newFile

const environment = (DATABASE_URL: string) => ({ ...process.env, DATABASE_URL })
const move = (args: string[], from = here) => runScript('move', args, environment(from))

/** Every row of a database, as text, by table. */
async function rowsOf(url: string): Promise<Record<string, string[]>> {
  const opened = openStore(url)
  try {
    const entries = Object.entries(tablesThatMove(opened.tables)).map(async ([name, table]) => {
      const rows = await opened.read(async (reader) => await reader.select().from(table as PgTable))
      return [name, rows.map((row) => JSON.stringify(row, sorted)).sort()] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  } finally {
    await opened.close()
  }
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
}

/** How many rows `fill` logs: enough for a move to be killed in the middle. */
const requestsCount = 5_000

/** Two companies with a member in both; the first has rows in every table. */
const fill = databaseTemplate(async () => {
  const [company, other] = [await newCompany(), await newCompany()]
  const { system } = company
  const [member, colleague, stranger] = [
    await newMember(company),
    await newMember(company),
    await newMember(other),
  ]
  await newMembership(other, member.userId, 'viewer')
  await signInAs(member.email, member.password)
  await signInAs(stranger.email, stranger.password)
  const { key } = await newKey(company)
  await newSigningSecret(company)
  const programId = await newTestProgram(company, { refereeBonus: { rule: 'fixed', amount: { value: '5' } } })
  const metadata = { zone: 'Zürich 🏔', area: 'it’s "quoted"', empty: '' }
  const code = await newCode(system, { programId, category: 'x', metadata, maxUses: 9 })
  await useCode(system, code, 3)
  const person = { userId: 'jane', firstName: 'Jane', lastName: 'Smith', ssn: '987-65-4321' }
  await startKyc(system, kycStart.parse({ ...person, referralCode: code }))
  await decideKyc(system, kycOutcome.parse({ userId: 'jane', decision: 'ACCEPT' }))
  await createPaymentRun(system, newPaymentRun.parse({ currency: 'USD' }))
  await newDelivery(company)
  await deliverAt(company, start)
  await ask({
    method: 'POST',
    path: '/v1/kyc/referral-codes',
    headers: { ...bearer(key), 'idempotency-key': 'first' },
    body: { userId: 'user_1', referralCode: 'FIRST', category: 'x' },
  })
  const generated = { count: 2, pattern: 'MOVE-####', userIds: ['user_1'] }
  await runJob(company, (await generateReferralCodes(system, generated)).id)
  const rows = linesOf(['referralCode', 'userId'], ['MOVE-IMPORTED', 'user_1'])
  await runJob(company, (await importReferralCodes(system, { rows, isDryRun: false })).id)
  await newCode(other.system)
  const staff = { ...system, actor: { type: 'staff', userId: member.userId, role: 'owner' } as const }
  const view = { list: 'codes', name: 'Active', query: 'state=active', isShared: false } as const
  const details = { displayName: null, email: null, notes: null }
  await editPartner(system, 'user_1', { ...details, tags: ['vip'] })
  await createPortalLink(system, 'user_1', { expiresIn: dayMs })
  await setDefaultView(staff, await saveView(staff, view), true)

  const now = new Date()
  const { tables, tx } = store()
  const link = { userId: member.userId, createdAt: now, expiresAt: now }
  const email = { email: 'new@example.com', emailKey: 'new@example.com' }
  const { id: companyId } = company
  await tx(async (writer) => {
    await writer.insert(tables.installation).values({ id: 'installation', setUpAt: now })
    await writer.insert(tables.accountLinks).values({ tokenHash: 'link', purpose: 'reset_password', ...link })
    await writer
      .insert(tables.mails)
      .values({ id: 'mail', sealedMail: seal('{}'), failedAttempts: 0, dueAt: now, expiresAt: now })
    const invitation = {
      id: 'i',
      role: 'viewer' as const,
      invitedBy: colleague.userId,
      tokenHash: 'invitation',
    }
    await writer
      .insert(tables.invitations)
      .values({ companyId, ...email, ...invitation, createdAt: now, expiresAt: now })
  })
  await system.scope.tx(async (scope) => {
    await scope.insert(scope.tables.providerEvents, { eventId: 'event', receivedAt: now })
    await scope.insert(scope.tables.companySettings, { requestsPerMinute: 7_000, updatedAt: now })
  })
  const [first] = await system.scope.read((scope) =>
    scope.select(scope.tables.referralCodes, { limit: 1 }).execute(),
  )
  countVisit(system, first!.id)
  await flushVisits()
  insertRows(
    requestsCount,
    `INSERT INTO request_log (company_id, id, at, caller_type, method, route, status, duration_ms, request_id)
      SELECT '${companyId}', 'request ' || i, ${timeInSql(Date.now())}, 'public', 'GET', '/', 200, 1, ''`,
  )
  return { company, other, code, key, member, colleague, stranger }
})

/** The lines of a file. */
async function* linesOf(...lines: string[][]): AsyncGenerator<string[], undefined> {
  yield* await Promise.resolve(lines)
  return undefined
}

const createCode = (key: string) =>
  ask({
    method: 'POST',
    path: '/v1/kyc/referral-codes',
    headers: bearer(key),
    body: { userId: 'user_1', referralCode: newId(new Date()) },
  })

/** Begins a move, and kills it once it has printed so many lines: one at each tenth of the copying, then of the comparing. */
async function killAfterLine(target: string, line: number, args: string[] = []): Promise<void> {
  const moving = startScript('move', [...args, target], environment(here))
  await moving.printed(line)
  moving.process.kill('SIGKILL')
  expect(await moving.ended).toBe('SIGKILL')
}

describe('the tables that move', () => {
  it('are all tables that do not concern one database only, each after those that it references', async () => {
    const names = movedTables(null).map((name) => getTableName<PgTable>(postgresSchema[name]))
    const ofOneDatabase = ['migrations', 'moves', 'limit_windows']
    const inDatabase = Object.keys(readAllTables(ofOneDatabase))
    expect(names.toSorted()).toEqual(inDatabase.toSorted())
    for (const name of movedTables(null))
      for (const { reference } of getTableConfig(postgresSchema[name] as PgTable).foreignKeys) {
        const referenced = names.indexOf(getTableName(reference().foreignTable))
        expect(referenced).toBeLessThanOrEqual(names.indexOf(getTableName(postgresSchema[name])))
      }
  })
})

// Each test runs several processes, one after another.
describe('npm run move', { timeout: 120_000 }, () => {
  it('moves every row there and back, after a kill in the middle, too; the source rejects writes and answers reads', async () => {
    const { company, code, key } = await fill()
    const [abandoned, target] = [newTarget(), newTarget()]
    await killAfterLine(abandoned, 4)
    await killAfterLine(target, 4)
    const before = await rowsOf(here)
    expect(Object.entries(before).filter(([, rows]) => !rows.length)).toEqual([])
    const copiedCount = (await rowsOf(target)).requestLog!.length
    expect(copiedCount).toBeGreaterThan(0)
    expect(copiedCount).toBeLessThan(requestsCount)

    expect(await createCode(key)).toMatchObject({
      status: 503,
      body: { message: expect.stringContaining('is being moved to another database') },
    })
    expect((await createCode(key)).headers.get('retry-after')).toBe('10')
    expect(await ask({ path: `/v1/kyc/referral-codes/${code}`, headers: bearer(key) })).toMatchObject({
      status: 200,
    })
    expect(await listCompanies()).toEqual([])

    const continued = await move([target])
    expect(continued.output).toContain('Continuing an interrupted move.')
    expect(continued.output).toContain('All rows are the same, and the books of both balance.')
    expect(continued.code).toBe(0)
    expect(await rowsOf(target)).toEqual(before)
    expect(await createCode(key)).toMatchObject({
      status: 503,
      body: { message: expect.stringContaining('was moved to another database') },
    })

    const back = await newTargetBack()
    expect(await move([back], target)).toMatchObject({ code: 0 })
    expect(await rowsOf(back)).toEqual(before)

    for (const other of [newTarget(), abandoned])
      expect((await move([other])).output).toMatch(/was moved at .*npm run move -- --cancel$/m)
    expect((await move(['--company', company.id, newTarget()])).output).toContain('was moved as a whole')
    expect((await move(['--cancel'])).output).toContain('Use only one of the two databases')
    expect(await createCode(key)).toMatchObject({ status: 200 })
    expect((await listCompanies()).map(({ id }) => id)).toContain(company.id)
  })

  it('reports what is not the same, and keeps rejecting writes until it is canceled', async () => {
    const { key } = await fill()
    const target = newTarget()
    await killAfterLine(target, 14)
    const opened = openStore(target)
    await opened.tx(async (writer) => {
      await writer.delete(opened.tables.ledgerEntries)
      await writer.update(opened.tables.referralCodes).set({ description: 'changed' })
    })
    const own = store()
    singletons.set('store', opened)
    await expect(requireCompleteDatabase()).rejects.toThrow('a move to this database has not ended')
    singletons.set('store', own)
    await opened.close()

    const { code, output } = await move([target])
    expect(output).toMatch(/ledgerEntries: number of rows: \d+ in the source, 0 in the target/)
    expect(output).toContain('referralCodes: the rows are not the same')
    expect(output).toMatch(/books of the target: .* is 0/)
    expect(output).toMatch(/\d+ differences. Do not use the target./)
    expect(code).toBe(1)
    expect(await createCode(key)).toMatchObject({ status: 503 })
    expect((await move(['--cancel'])).output).toContain('are accepted')
    expect(await createCode(key)).toMatchObject({ status: 200 })
    expect((await move([target])).output).toContain('The target holds part of another move')
  })

  it('changes nothing when it cannot begin', async () => {
    const { key } = await fill()
    const refused = async (message: string, args: string[], env = {}) => {
      const { code, output } = await runScript('move', args, { ...environment(here), ...env })
      expect(output).toContain(message)
      expect(code).toBe(1)
    }
    await Promise.all([
      refused('Usage: npm run move', []),
      refused('Usage: npm run move', ['--cancel', newFile()]),
      refused('Usage: npm run move', ['--remove', '--company', 'unknown']),
      refused('The target is not empty', [here]),
      refused('The target is not empty', [], { MOVE_TO: here }),
      refused('The target is postgres://… or the path of a file.', ['mysql://localhost/database']),
      refused('The target cannot be used.', ['postgres://localhost:1/database']),
      refused('cannot unseal', [newFile()], { ENCRYPTION_KEY: 'not the key of these tests' }),
      refused('no company with the companyid', ['--company', 'unknown', newFile()]),
      refused('nothing to move', [newFile()], { DATABASE_URL: newDatabaseFile() }),
    ])
    expect((await move(['--cancel'])).output).toContain('No move had begun.')
    expect(await createCode(key)).toMatchObject({ status: 200 })
  })
})

describe('npm run move -- --company', { timeout: 120_000 }, () => {
  it('moves one company with the accounts of its members, and leaves the others at work', async () => {
    const { company, other, key, member, colleague, stranger } = await fill()
    const { key: keyOfOther } = await newKey(testCompany(other))
    const target = newTarget()
    const { code, output } = await move(['--company', company.id, target])
    expect(output).toContain('All rows are the same')
    expect(output).toContain(`Writes to the company ${company.id} are rejected from now on.`)
    expect(code).toBe(0)
    const [rows, before] = [await rowsOf(target), await rowsOf(here)]
    const isOfCompany = (row: string) => row.includes(`"companyId":"${company.id}"`)
    for (const [table, moved] of Object.entries(rows))
      expect(moved.filter(isOfCompany), table).toEqual(before[table]!.filter(isOfCompany))
    const text = Object.values(rows).flat().join('\n')
    expect(rows.users!.map((row) => (JSON.parse(row) as { id: string }).id).sort()).toEqual(
      [member.userId, colleague.userId].sort(),
    )
    expect(text).not.toContain(other.id)
    expect(text).not.toContain(stranger.userId)
    expect([rows.sessions, rows.accountLinks, rows.mails]).toEqual([[], [], []])

    expect(await createCode(key)).toMatchObject({ status: 503 })
    expect(await createCode(keyOfOther)).toMatchObject({ status: 200 })
    expect((await listCompanies()).map(({ id }) => id)).toEqual([other.id])
    expect((await move([newTarget()])).output).toContain('was moved separately')
    const cancel = ['--cancel', '--company', company.id]
    expect((await move(['--cancel'])).output).toContain(cancel.join(' '))
    expect((await move(['--company', company.id, newTarget()])).output).toContain(cancel.join(' '))
    const withTarget = { ...environment(here), MOVE_TO: newFile() }
    expect(await runScript('move', cancel, withTarget)).toMatchObject({ code: 0 })
    expect(await createCode(key)).toMatchObject({ status: 200 })
  })
})

describe('npm run move -- --company, beside other companies', { timeout: 120_000 }, () => {
  /** The rows of a company, by table. */
  const rowsOfCompany = async (url: string, companyId: string) =>
    Object.entries(await rowsOf(url)).map(([table, rows]) => [
      table,
      rows.filter((row) => row.includes(`"companyId":"${companyId}"`)),
    ])
  const withTarget = async (
    url: string,
    change: (opened: ReturnType<typeof openStore>) => Promise<unknown>,
  ) => {
    const opened = openStore(url)
    await change(opened)
    await opened.close()
  }

  it('adds it there and back, after a kill in the middle, too, and deletes what it leaves behind', async () => {
    const { company, other, member, colleague } = await fill()
    const target = newTarget()
    expect(await move(['--company', other.id, target])).toMatchObject({ code: 0 })
    const [before, beforeOther] = [await rowsOfCompany(here, company.id), await rowsOf(target)]
    const args = ['--company', company.id]
    await killAfterLine(target, 4, args)
    expect((await rowsOf(target)).requestLog!.length).toBeGreaterThan(0)
    const continued = await move([...args, target])
    expect(continued.output).toContain('Continuing an interrupted move.')
    expect(continued.output).toContain('All rows are the same, and the books of both balance.')
    expect(continued.output).toContain('missing behind the others')
    expect(continued.code).toBe(0)
    expect(await rowsOfCompany(target, company.id)).toEqual(before)
    const after = await rowsOf(target)
    for (const [table, rows] of Object.entries(beforeOther))
      expect(after[table], table).toEqual(expect.arrayContaining(rows))
    const userIds = after.users!.map((row) => (JSON.parse(row) as { id: string }).id)
    expect(userIds).toEqual(expect.arrayContaining([member.userId, colleague.userId]))

    const back = await newTargetBack()
    for (const id of [other.id, company.id])
      expect(await move(['--company', id, back], target)).toMatchObject({ code: 0 })
    expect(await rowsOfCompany(back, company.id)).toEqual(before)
    expect((await move(['--remove', ...args, target], back)).output).toContain('has not moved from')
    const remove = ['--remove', ...args]
    for (const elsewhere of [target, newDatabaseFile()])
      expect((await move([...remove, elsewhere], target)).output).toContain('is not in')

    const file = new Database(target)
    file.exec(
      "CREATE TRIGGER interruption BEFORE DELETE ON companies BEGIN SELECT RAISE(ABORT, 'interrupted'); END",
    )
    expect(await move([...remove, back], target)).toMatchObject({ code: 1 })
    for (const otherwise of [
      ['--cancel', ...args],
      [...args, newTarget()],
    ])
      expect((await move(otherwise, target)).output).toContain('The deletion of the company')
    file.exec('DROP TRIGGER interruption')
    file.close()
    expect(await move([...remove, back], target)).toMatchObject({ code: 0 })
    const left = await rowsOf(target)
    expect(Object.values(left).flat().join()).not.toContain(company.id)
    expect(left.memberships).toEqual(beforeOther.memberships)
    expect(await move([...args, target], back)).toMatchObject({ code: 0 })
    expect(await rowsOfCompany(target, company.id)).toEqual(before)
  })

  it('changes nothing when it cannot be there, and cancels what it has begun', async () => {
    const { company, other, colleague, key } = await fill()
    const target = newTarget()
    expect(await move(['--company', other.id, target])).toMatchObject({ code: 0 })
    const args = ['--company', company.id]
    const refused = async (message: string) => {
      const { code, output } = await move([...args, target])
      expect(output).toContain(message)
      expect(code).toBe(1)
    }
    const before = await rowsOf(target)
    await withTarget(target, async (opened) => {
      await opened.ready()
      await refused('The service of the target is running.')
      const { users } = opened.tables
      const now = new Date()
      const account = { id: 'another', email: colleague.email, emailKey: colleague.email.toLowerCase() }
      await opened.tx(
        async (writer) =>
          await writer.insert(users).values({ ...account, name: '', passwordHash: '', createdAt: now }),
      )
    })
    await refused(`${colleague.email} is another account there.`)
    const begun = { id: newId(new Date()), movedCompanyId: company.id, startedAt: new Date(), endedAt: null }
    const interrupted = (side: 'source' | 'target') => ({ ...begun, side, lastKeys: {} })
    await insertMove(store(), interrupted('source'))
    await withTarget(target, async (opened) => await insertMove(opened, interrupted('target')))
    await refused(`${colleague.email} is another account there.`)
    expect(await move(['--cancel', ...args, target])).toMatchObject({ code: 0 })
    await withTarget(target, async (opened) => {
      const { users } = opened.tables
      await opened.tx(async (writer) => await writer.delete(users).where(eq(users.id, 'another')))
    })
    expect(await rowsOf(target)).toEqual(before)

    await killAfterLine(target, 4, args)
    await withTarget(target, async (opened) => {
      await opened.ready()
      await refused('The service of the target is running.')
    })
    expect(await createCode(key)).toMatchObject({ status: 503 })
    expect(await move(['--cancel', ...args, target])).toMatchObject({ code: 0 })
    expect(await createCode(key)).toMatchObject({ status: 200 })
    const { users: accounts, ...rows } = await rowsOf(target)
    const { users: accountsBefore, ...rowsBefore } = before
    expect(rows).toEqual(rowsBefore)
    expect(accounts).toEqual(expect.arrayContaining(accountsBefore!))
    expect(await move([...args, target])).toMatchObject({ code: 0 })
    await move(['--cancel', ...args])
    await refused(`The company ${company.id} is there already.`)
  })
})

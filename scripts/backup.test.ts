import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from '@/db/sqlite/driver'
import { describe, expect, it } from 'vitest'
import { openStore } from '@/db/open'
import { singletons } from '@/server/singleton'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, useCode } from '@/server/testing/company'
import { databaseFile, newDatabaseFile, newFolder, readRowsInFile } from '@/server/testing/engines/sqlite'
import { runScript, startProcess } from '@/server/testing/processes'

/** Runs the command. Returns its output and exit code. The secrets come from files, as without configuration. */
async function backUp(target: string, file = databaseFile()): Promise<{ code: number; output: string }> {
  const { NEXTAUTH_SECRET: _1, ENCRYPTION_KEY: _2, ...rest } = process.env
  return await runScript('backup', [target], { ...rest, DATABASE_URL: file })
}
const codesIn = (file: string) =>
  new Set(readRowsInFile<{ code: string }>('SELECT code FROM referral_codes', file).map(({ code }) => code))
const nextTo = (file: string) => readdirSync(path.dirname(file))

describe('a backup', () => {
  it('holds everything that was acknowledged before, while others keep writing and are killed in the middle of it', async () => {
    const company = await newCompany()
    const creating = startProcess('create-codes', [company.id, 'during'])
    await creating.printed(100)
    const acknowledged = [...creating.lines]
    const target = path.join(newFolder(), 'copy.db')
    const backingUp = backUp(target)
    await creating.printed(acknowledged.length + 200)
    creating.process.kill('SIGKILL')
    await creating.ended
    const { code, output } = await backingUp
    expect(output).toContain('Its books balance.')
    expect(code).toBe(0)
    const kept = codesIn(target)
    expect(acknowledged.filter((each) => !kept.has(each))).toEqual([])
    const again = path.join(newFolder(), 'copy.db')
    expect((await backUp(again)).code).toBe(0)
    expect(creating.lines.filter((each) => !codesIn(again).has(each))).toEqual([])
  })

  it('includes the secrets that make it readable, for the owner alone, and nothing else', async () => {
    const file = newDatabaseFile()
    for (const name of ['encryption-key', 'nextauth-secret'])
      writeFileSync(path.join(path.dirname(file), name), `${name} of this service`, { mode: 0o600 })
    const target = path.join(newFolder(), 'copy.db')
    expect((await backUp(target, file)).output).toContain('copy.db.encryption-key. Keep it')
    expect(nextTo(target).sort()).toEqual(['copy.db', 'copy.db.encryption-key', 'copy.db.nextauth-secret'])
    expect(readFileSync(`${target}.encryption-key`, 'utf8')).toBe('encryption-key of this service')
    for (const name of nextTo(target))
      expect(statSync(path.join(path.dirname(target), name)).mode & 0o077).toBe(0)
  })

  it('overwrites nothing, and leaves nothing behind when it fails', async () => {
    const existing = path.join(newFolder(), 'copy.db')
    writeFileSync(existing, 'kept')
    const refused = await backUp(existing)
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringContaining('already exists; nothing was changed'),
    ])
    expect([readFileSync(existing, 'utf8'), nextTo(existing)]).toEqual(['kept', ['copy.db']])
    const target = path.join(newFolder(), 'copies', 'copy.db')
    const missing = path.join(newFolder(), 'missing.db')
    expect(await backUp(target, missing)).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no database') as string,
    })
    expect([nextTo(target), existsSync(missing)]).toEqual([[], false])
  })

  it('fails for a damaged database', async () => {
    const file = newDatabaseFile()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 3, 4096 * 6)
    writeFileSync(file, bytes)
    const target = path.join(newFolder(), 'copies', 'copy.db')
    expect((await backUp(target, file)).code).toBe(1)
    expect(nextTo(target)).toEqual([])
  })

  it('is kept with a warning when its books do not balance', async () => {
    const file = newDatabaseFile()
    const connection = new Database(file)
    connection.exec(`INSERT INTO companies (id, isv_id, name, created_at) VALUES ('c', 'isv_001', 'Company', 0);
      INSERT INTO category_totals (company_id, category_id, codes_count, active_codes_count, used_count) VALUES ('c', 'x', 1, 1, 1);`)
    connection.close()
    const target = path.join(newFolder(), 'copy.db')
    const { code, output } = await backUp(target, file)
    expect([code, output]).toEqual([1, expect.stringContaining('Its books do not balance')])
    expect(existsSync(target)).toBe(true)
  })

  it('restored into the data folder answers with the data at that time', async () => {
    const company = await newCompany()
    const { key } = await newKey(company)
    const code = await newCode(company.system, { userId: 'owner' })
    await useCode(company.system, code, 3)
    const target = path.join(newFolder(), 'copy.db')
    expect((await backUp(target)).code).toBe(0)
    await newCode(company.system, { userId: 'owner', referralCode: 'LATER' })
    await useCode(company.system, code, 2)

    const restored = path.join(newFolder(), 'data')
    mkdirSync(restored)
    const file = path.join(restored, path.basename(databaseFile()))
    writeFileSync(file, readFileSync(target))
    const before = singletons.get('store')
    const store = openStore(file)
    singletons.set('store', store)
    try {
      expect(
        (await ask({ path: '/v1/kyc/referral-codes?userId=owner', headers: bearer(key) })).body,
      ).toMatchObject({ referralCodes: [{ referralCode: code, usedCount: '3' }], eof: true })
      const body = { userId: 'owner', referralCode: 'AFTER-RESTORE' }
      expect(
        (await ask({ method: 'POST', path: '/v1/kyc/referral-codes', headers: bearer(key), body })).status,
      ).toBe(200)
    } finally {
      singletons.set('store', before)
      await store.close()
    }
  })
})

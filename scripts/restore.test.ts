import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '@/db/open'
import { copyDatabase } from '@/db/sqlite/copy'
import Database from '@/db/sqlite/driver'
import { newCode, newCompany } from '@/server/testing/company'
import { databaseFile, newDatabaseFile, newFolder, readRows } from '@/server/testing/database'
import { runScript } from '@/server/testing/processes'

async function restore(backup: string, file: string): Promise<{ code: number; output: string }> {
  const { NEXTAUTH_SECRET: _1, ENCRYPTION_KEY: _2, ...rest } = process.env
  return await runScript('restore', [backup], { ...rest, DATABASE_URL: file })
}
async function backupWithCode(): Promise<{ backup: string; code: string }> {
  const code = await newCode((await newCompany()).system)
  const backup = path.join(newFolder(), 'copy.db')
  await copyDatabase(databaseFile(), backup)
  writeFileSync(`${backup}.encryption-key`, 'key of the backup')
  return { backup, code }
}
const codesIn = (file: string) =>
  readRows<{ code: string }>('SELECT code FROM referral_codes', file).map(({ code }) => code)

describe('a restore', () => {
  it('puts backup and secrets in place, checks the books, and keeps what was there', async () => {
    const { backup, code } = await backupWithCode()
    const file = newDatabaseFile()
    const folder = path.dirname(file)
    writeFileSync(path.join(folder, 'encryption-key'), 'key of before')
    const { code: exitCode, output } = await restore(backup, file)
    expect(output).toContain('Its books balance.')
    expect(exitCode).toBe(0)
    expect(codesIn(file)).toContain(code)
    expect(readFileSync(path.join(folder, 'encryption-key'), 'utf8')).toBe('key of the backup')
    const kept = readdirSync(folder).filter((name) => name.includes('.before-restore-'))
    expect(kept.some((name) => name.startsWith('encryption-key.'))).toBe(true)
    expect(kept.some((name) => name.startsWith(path.basename(file)))).toBe(true)
  })

  it('removes the write-ahead log of a process that was killed, so that it is not played over the backup', async () => {
    const { backup, code } = await backupWithCode()
    const file = path.join(newFolder(), 'killed.db')
    await copyDatabase(newDatabaseFile(), file)
    const killed = new Database(file)
    killed.pragma('journal_mode = WAL')
    killed.exec('CREATE TABLE written_before_the_kill (id text)')
    const stale = [file, `${file}-wal`].map((each) => readFileSync(each))
    killed.close()
    for (const [index, content] of stale.entries()) writeFileSync([file, `${file}-wal`][index]!, content)
    expect((await restore(backup, file)).code).toBe(0)
    expect(codesIn(file)).toContain(code)
    expect(readRows("SELECT name FROM sqlite_master WHERE name = 'written_before_the_kill'", file)).toEqual(
      [],
    )
  })

  it('does nothing while a process has the database open', async () => {
    const { backup, code } = await backupWithCode()
    const file = newDatabaseFile()
    const store = openStore(file)
    const { code: exitCode, output } = await restore(backup, file)
    await store.close()
    expect([exitCode, output]).toEqual([1, expect.stringContaining('Stop it first; nothing was done.')])
    expect(codesIn(file)).not.toContain(code)
    expect(existsSync(`${file}.restoring`)).toBe(false)
  })

  it('does nothing with a damaged backup', async () => {
    const { backup } = await backupWithCode()
    const bytes = readFileSync(backup)
    bytes.fill(0xff, 4096, 12_288)
    writeFileSync(backup, bytes)
    const file = newDatabaseFile()
    const before = readFileSync(file)
    expect(await restore(backup, file)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/damaged|malformed/) as string,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

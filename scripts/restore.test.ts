import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '@/db/open'
import { copyDatabase } from '@/db/sqlite/copy'
import Database from '@/db/sqlite/driver'
import { newCode, newCompany } from '@/server/testing/company'
import { databaseFile, newDatabaseFile, newFolder, readRowsInFile } from '@/server/testing/engines/sqlite'
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
/** A database file with a write-ahead log that creates the table `written_before_the_kill`. */
async function databaseOfKilledProcess(): Promise<string> {
  const file = path.join(newFolder(), 'killed.db')
  await copyDatabase(newDatabaseFile(), file)
  const killed = new Database(file)
  killed.pragma('journal_mode = WAL')
  killed.exec('CREATE TABLE written_before_the_kill (id text)')
  const stale = [file, `${file}-wal`].map((each) => [each, readFileSync(each)] as const)
  killed.close()
  for (const [each, content] of stale) writeFileSync(each, content)
  return file
}
const codesIn = (file: string) =>
  readRowsInFile<{ code: string }>('SELECT code FROM referral_codes', file).map(({ code }) => code)

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
    const file = await databaseOfKilledProcess()
    expect((await restore(backup, file)).code).toBe(0)
    expect(codesIn(file)).toContain(code)
    expect(
      readRowsInFile("SELECT name FROM sqlite_master WHERE name = 'written_before_the_kill'", file),
    ).toEqual([])
  })

  it('does nothing while a process has the database open', async () => {
    const { backup, code } = await backupWithCode()
    const file = newDatabaseFile()
    const store = openStore(file)
    const { code: exitCode, output } = await restore(backup, file)
    await store.close()
    expect([exitCode, output]).toEqual([
      1,
      expect.stringContaining('Stop the processes that use it; nothing was changed.'),
    ])
    expect(codesIn(file)).not.toContain(code)
    expect(existsSync(`${file}.restoring`)).toBe(false)
  })

  it('does nothing when the database cannot be accessed, which need not mean that it is damaged', async () => {
    const { backup } = await backupWithCode()
    const file = newDatabaseFile()
    const before = readFileSync(file)
    mkdirSync(`${file}-wal`) // SQLITE_CANTOPEN
    expect(await restore(backup, file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('nothing was changed') as string,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps a damaged database and its write-ahead log under names that SQLite pairs', async () => {
    const { backup, code } = await backupWithCode()
    const file = await databaseOfKilledProcess()
    const log = readFileSync(`${file}-wal`)
    truncateSync(file, 4096)
    expect((await restore(backup, file)).code).toBe(0)
    expect(codesIn(file)).toContain(code)
    const folder = path.dirname(file)
    const kept = readdirSync(folder).find((name) => /\.before-restore-\w+$/.test(name))!
    expect(statSync(path.join(folder, kept)).size).toBe(4096)
    expect(readFileSync(path.join(folder, `${kept}-wal`)).equals(log)).toBe(true)
  })

  it('replaces nothing when a secret of the backup cannot be read', async () => {
    const { backup } = await backupWithCode()
    mkdirSync(`${backup}.nextauth-secret`)
    const file = newDatabaseFile()
    const before = readFileSync(file)
    expect((await restore(backup, file)).code).toBe(1)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(existsSync(path.join(path.dirname(file), 'encryption-key'))).toBe(false)
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

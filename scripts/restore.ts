/**
 * `npm run restore -- FILE`: puts a backup and its secrets in place of the database, and keeps what was there. See
 * docs/running.md.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '@/db/open'
import { fileOf, isUnavailable, makePrivateFile } from '@/db/sqlite/connection'
import Database from '@/db/sqlite/driver'
import { dataFolder, env } from '@/server/env'
import { flushToDisk } from '@/server/flush-to-disk'
import { secretFilesOfBackup } from '@/server/secret-files'
import { checkAllBooks } from './books'
import { requireSqlite } from './database'

async function main(): Promise<void> {
  requireSqlite()
  const [argument, ...rest] = process.argv.slice(2)
  if (!argument || rest.length) throw new Error('Usage: npm run restore -- FILE')
  const backup = path.resolve(argument)
  const database = path.resolve(fileOf(env().DATABASE_URL))
  if (!existsSync(backup)) throw new Error(`There is no backup at ${backup}.`)
  if (backup === database) throw new Error('The backup is the database itself; nothing was changed.')
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
  const secrets = secretFilesOfBackup
    .map((name) => ({ from: `${backup}.${name}`, target: path.join(dataFolder(), name) }))
    .filter(({ from, target }) => existsSync(from) && !haveSameContent(from, target))
  // The database last: a service that starts after a killed restore must not find the backup without its keys.
  const files = [...secrets, { from: backup, target: database }]
  try {
    for (const { from, target } of files) copyPrivately(from, draftOf(target))
    const { companiesCount, differences } = await checkDraft(draftOf(database))
    endWriteAheadLog(database)
    const kept = files.flatMap(({ target }) => replace(target))
    report(database, companiesCount, differences, kept)
  } finally {
    for (const { target } of files)
      for (const suffix of ['', '-wal', '-shm']) rmSync(draftOf(target) + suffix, { force: true })
  }
}

const draftOf = (target: string) => `${target}.restoring`

function haveSameContent(file: string, other: string): boolean {
  return existsSync(other) && readFileSync(file).equals(readFileSync(other))
}

function copyPrivately(from: string, to: string): void {
  rmSync(to, { force: true })
  makePrivateFile(to)
  copyFileSync(from, to)
}

/** Checks the copy and its books. Opening migrates it, as the next start would. Throws when it is damaged. */
async function checkDraft(draft: string): Promise<{ companiesCount: number; differences: string[] }> {
  const copy = new Database(draft)
  try {
    const found = copy.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`The backup is damaged; nothing was changed: ${String(found)}`)
  } finally {
    copy.close()
  }
  const store = openStore(draft)
  try {
    return await checkAllBooks(store)
  } finally {
    await store.close()
  }
}

/**
 * Writes what a stopped process left in the write-ahead log into the database and removes the log, which must never lie
 * beside another database. Throws while a process has the database open.
 */
function endWriteAheadLog(database: string): void {
  if (!existsSync(database)) return
  const connection = new Database(database, { timeout: 0 })
  try {
    connection.pragma('journal_mode = DELETE')
  } catch (error) {
    if (isUnavailable(error))
      throw new Error(
        `${database} is in use or cannot be accessed (${(error as Error).message}). ` +
          'Stop the processes that use it; nothing was changed.',
        { cause: error },
      )
    // Any other failure: the database is damaged, which is why it is replaced.
  } finally {
    connection.close()
  }
}

const suffix = `.before-restore-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

/** Puts a draft in place of its target. Returns where the previous files are kept. */
function replace(target: string): string[] {
  flushToDisk(draftOf(target))
  const kept: string[] = []
  // SQLite pairs a database with the log that has its name and this ending.
  for (const ending of ['-wal', '-shm'].filter((each) => existsSync(target + each))) {
    renameSync(target + ending, target + suffix + ending)
    kept.push(target + suffix + ending)
  }
  // A second name instead of a renamed file: at each moment, the target is the previous file or the new one.
  if (existsSync(target)) {
    linkSync(target, target + suffix)
    kept.push(target + suffix)
  }
  renameSync(draftOf(target), target)
  flushToDisk(path.dirname(target))
  return kept
}

function report(database: string, companiesCount: number, differences: string[], kept: string[]): void {
  console.log(`Restored ${database} (${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'}).`)
  for (const file of kept) console.log(`Previous file kept as ${file}`)
  for (const difference of differences) console.log(difference)
  console.log(
    differences.length
      ? `Its books do not balance: ${differences.length} differences.`
      : 'Its books balance.',
  )
  for (const name of ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET'] as const)
    if (env()[name])
      console.log(`${name} is set in the environment. Set it to the value it had when the backup was made.`)
  process.exitCode = differences.length ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

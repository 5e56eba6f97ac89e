/**
 * `npm run restore -- FILE`: puts a backup and its secrets in place of the database, and keeps what was there. See README,
 * "Operations".
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { openStore } from '@/db/open'
import { fileOf, makePrivateFile } from '@/db/sqlite/connection'
import Database from '@/db/sqlite/driver'
import { dataFolder, env } from '@/server/env'
import { checkAllBooks } from './books'

const secretFiles = ['encryption-key', 'nextauth-secret']

async function main(): Promise<void> {
  const [argument, ...rest] = process.argv.slice(2)
  if (!argument || rest.length) throw new Error('Say what to restore: npm run restore -- FILE')
  const backup = path.resolve(argument)
  const database = path.resolve(fileOf(env().DATABASE_URL))
  if (!existsSync(backup)) throw new Error(`There is no backup at ${backup}.`)
  if (backup === database) throw new Error('The backup is the database itself; nothing was done.')
  mkdirSync(path.dirname(database), { recursive: true, mode: 0o700 })
  const draft = `${database}.restoring`
  try {
    copyPrivately(backup, draft)
    const { companiesCount, differences } = await checkDraft(draft)
    endWriteAheadLog(database)
    const kept = replace(database, draft)
    for (const name of secretFiles) {
      if (existsSync(`${backup}.${name}`)) kept.push(...restoreSecret(`${backup}.${name}`, name))
    }
    report(database, companiesCount, differences, kept)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true })
  }
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
    if (found !== 'ok') throw new Error(`The backup is damaged; nothing was done: ${String(found)}`)
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
    const { code } = error as { code?: string }
    if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
      throw new Error(`A process has ${database} open. Stop it first; nothing was done.`, { cause: error })
    // Any other failure: the database is damaged, which is why it is replaced.
  } finally {
    connection.close()
  }
}

/** Puts the draft in place of the database. Returns where the old files are kept. */
function replace(database: string, draft: string): string[] {
  const kept = ['-wal', '-shm', ''].flatMap((suffix) => keep(database + suffix))
  renameSync(draft, database)
  flushToDisk(database)
  flushToDisk(path.dirname(database))
  return kept
}

function restoreSecret(from: string, name: string): string[] {
  const target = path.join(dataFolder(), name)
  if (existsSync(target) && readFileSync(target).equals(readFileSync(from))) return []
  const kept = keep(target)
  copyPrivately(from, target)
  return kept
}

const suffix = `.before-restore-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

/** Renames a file, if there is one, so that nothing is lost. */
function keep(file: string): string[] {
  if (!existsSync(file)) return []
  renameSync(file, file + suffix)
  return [file + suffix]
}

function flushToDisk(file: string): void {
  const descriptor = openSync(file, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function report(database: string, companiesCount: number, differences: string[], kept: string[]): void {
  console.log(`Restored ${database} (${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'}).`)
  for (const file of kept) console.log(`What was there before is kept: ${file}`)
  for (const difference of differences) console.log(difference)
  console.log(
    differences.length
      ? `Its books do not balance: ${differences.length} differences.`
      : 'Its books balance.',
  )
  for (const name of ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET'] as const)
    if (env()[name])
      console.log(`${name} is set in the environment. Set it to the value of the backup's time.`)
  process.exitCode = differences.length ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/**
 * `npm run backup -- FILE`: copies the database as of one moment, while the server runs, with its secrets
 * beside it, and checks the copy. See docs/running.md.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { openStore } from '@/db/open'
import { fileOf } from '@/db/sqlite/connection'
import { copyDatabase } from '@/db/sqlite/copy'
import { dataFolder, env } from '@/server/env'
import { flushToDisk } from '@/server/flush-to-disk'
import { secretFilesOfBackup } from '@/server/secret-files'
import { checkAllBooks } from './books'
import { requireSqlite } from './database'

async function main(): Promise<void> {
  requireSqlite()
  const [argument, ...rest] = process.argv.slice(2)
  if (!argument || rest.length) throw new Error('Usage: npm run backup -- FILE')
  const file = path.resolve(argument)
  const secrets = secretFilesOfBackup.filter((name) => existsSync(path.join(dataFolder(), name)))
  const targets = [...secrets.map((name) => `${file}.${name}`), file]
  refuseToOverwrite(targets)
  // Written to a temporary file first, so that a killed backup leaves no file that looks complete.
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = mkdtempSync(`${file}.partial-`)
  try {
    const drafts = targets.map((target) => path.join(draft, path.basename(target)))
    for (const [index, name] of secrets.entries()) copyFileSync(path.join(dataFolder(), name), drafts[index]!)
    await copyDatabase(fileOf(env().DATABASE_URL), drafts.at(-1)!)
    for (const [index, name] of secrets.entries())
      if (!readFileSync(path.join(dataFolder(), name)).equals(readFileSync(drafts[index]!)))
        throw new Error(`${name} was rotated while the database was copied. Run the backup again.`)
    const { companiesCount, differences } = await checkCopy(drafts.at(-1)!)
    for (const each of drafts) flushToDisk(each)
    refuseToOverwrite(targets)
    // The database last: if it exists, the backup is complete.
    for (const [index, target] of targets.entries()) renameSync(drafts[index]!, target)
    flushToDisk(path.dirname(file))
    report(file, secrets, companiesCount, differences)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function refuseToOverwrite(targets: string[]): void {
  const existing = targets.find((target) => existsSync(target))
  if (existing)
    throw new Error(`${existing} already exists; nothing was changed. Name a file that does not exist yet.`)
}

/** Recomputes the books of every company, on a copy of the copy, because opening migrates the file of an older version. */
async function checkCopy(file: string): Promise<{ companiesCount: number; differences: string[] }> {
  const folder = `${file}.check`
  mkdirSync(folder)
  const scratch = path.join(folder, path.basename(file))
  copyFileSync(file, scratch)
  const store = openStore(scratch)
  try {
    return await checkAllBooks(store)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

function report(file: string, secrets: string[], companiesCount: number, differences: string[]): void {
  const megabytes = (statSync(file).size / 1_000_000).toFixed(1)
  console.log(
    `Copied the database to ${file} (${megabytes} MB, ${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'}).`,
  )
  console.log('The copy is whole (integrity_check).')
  for (const difference of differences) console.log(difference)
  console.log(
    differences.length
      ? `Its books do not balance: ${differences.length} differences. The copy is kept as it is.`
      : 'Its books balance.',
  )
  for (const name of secrets) console.log(`Secret file: ${file}.${name}. Keep it where only you can read it.`)
  for (const name of ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET'] as const)
    if (env()[name]) console.log(`${name} is set in the environment and is not in this backup. Keep it too.`)
  console.log('To restore, see docs/running.md.')
  process.exitCode = differences.length ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** `npm run backup -- FOLDER`: copies the data folder as it is at one moment, while the server runs, and checks the copy. See README, "Backup". */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '@/db/open'
import { listCompanies } from '@/db/queries/authentication'
import { forCompany } from '@/db/scope'
import { fileOf } from '@/db/sqlite/connection'
import { copyDatabase } from '@/db/sqlite/copy'
import { dataFolder, env } from '@/server/env'
import { checkBooks } from '@/server/services/books/check-books'

/** Without the first, what the database holds encrypted is lost; without the second, everybody must sign in again. */
const secretFiles = ['encryption-key', 'nextauth-secret']

async function main(): Promise<void> {
  const [argument, ...rest] = process.argv.slice(2)
  if (!argument || rest.length) throw new Error('Say where to: npm run backup -- FOLDER')
  const folder = path.resolve(argument)
  refuseToOverwrite(folder)
  // Under another name until it is whole, so that what a killed backup leaves is not taken for one.
  mkdirSync(path.dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.partial-`)
  try {
    const copy = path.join(draft, path.basename(fileOf(env().DATABASE_URL)))
    await copyDatabase(fileOf(env().DATABASE_URL), copy)
    const secrets = secretFiles.filter((name) => existsSync(path.join(dataFolder(), name)))
    for (const name of secrets) copyFileSync(path.join(dataFolder(), name), path.join(draft, name))
    const { companiesCount, differences } = await checkCopy(copy)
    for (const name of [...readdirSync(draft), '.']) flushToDisk(path.join(draft, name))
    refuseToOverwrite(folder)
    renameSync(draft, folder)
    flushToDisk(path.dirname(folder))
    report(folder, secrets, path.basename(copy), companiesCount, differences)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function refuseToOverwrite(folder: string): void {
  if (existsSync(folder)) throw new Error(`${folder} is there already; nothing was done. Name a folder that does not exist yet.`)
}

/** Recomputes the books of every company in the copy: in a copy of that, because opening would bring an older version's file up to date. */
async function checkCopy(file: string): Promise<{ companiesCount: number; differences: string[] }> {
  const folder = `${file}.check`
  mkdirSync(folder)
  const scratch = path.join(folder, path.basename(file))
  copyFileSync(file, scratch)
  const store = openStore(scratch)
  try {
    const companies = await listCompanies(store)
    const differences: string[] = []
    for (const company of companies) {
      const found = await checkBooks({ scope: forCompany(store, company), actor: { type: 'system' }, now: new Date(), requestId: 'backup' })
      differences.push(...found.map(({ what, expected, found: is }) => `${company.isvId}: ${what}: should be ${expected}, is ${is}`))
    }
    return { companiesCount: companies.length, differences }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

function flushToDisk(file: string): void {
  const descriptor = openSync(file, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function report(folder: string, secrets: string[], database: string, companiesCount: number, differences: string[]): void {
  const megabytes = (statSync(path.join(folder, database)).size / 1_000_000).toFixed(1)
  console.log(`Copied ${[database, ...secrets].join(', ')} to ${folder} (${megabytes} MB, ${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'}).`)
  console.log('The copy is whole (integrity_check).')
  for (const difference of differences) console.log(difference)
  console.log(differences.length ? `Its books do not balance: ${differences.length} differences. The copy is kept as it is.` : 'Its books balance.')
  if (secrets.includes('encryption-key')) console.log('It holds the encryption key: keep it where only you can read it.')
  for (const name of ['ENCRYPTION_KEY', 'NEXTAUTH_SECRET'] as const) if (env()[name]) console.log(`${name} is set in the environment and is not in this backup. Keep it too.`)
  console.log(`To restore: stop the server, put this folder in the place of the data folder (or set DATABASE_URL=${path.join(folder, database)}), start.`)
  process.exitCode = differences.length ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/**
 * `npm run check-books`: recomputes counts, totals and balances from the referrals and the ledger, and prints every difference.
 * Also lists texts that requests do not find.
 */
import { existsSync } from 'node:fs'
import { listCompanies } from '@/db/queries/authentication'
import { fileOf } from '@/db/sqlite/connection'
import { systemContext } from '@/server/auth/authenticate'
import { env } from '@/server/env'
import { listUnnormalizedTexts } from '@/server/services/books/unnormalized-texts'
import { store } from '@/server/store'
import { checkAllBooks } from './books'

try {
  // Opening would create a missing database.
  if (!existsSync(fileOf(env().DATABASE_URL)))
    throw new Error(`There is no database at ${env().DATABASE_URL}. Set DATABASE_URL to the one to check.`)
  const { companiesCount, differences } = await checkAllBooks(store())
  for (const difference of differences) console.log(difference)
  console.log(
    differences.length
      ? `${differences.length} differences.`
      : `The books of ${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'} balance.`,
  )
  for (const company of await listCompanies(store()))
    for (const text of await listUnnormalizedTexts(systemContext(company)))
      console.log(`${company.isvId}: ${text}: not in Unicode form NFC, so requests do not find it.`)
  process.exitCode = differences.length ? 1 : 0
  await store().close()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

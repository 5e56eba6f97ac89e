/** `npm run check-books`: recomputes counts, totals and balances from the referrals and the ledger, and prints every difference. */
import { existsSync } from 'node:fs'
import { fileOf } from '@/db/sqlite/connection'
import { listCompanies } from '@/db/queries/authentication'
import { systemContext } from '@/server/auth/authenticate'
import { env } from '@/server/env'
import { checkBooks } from '@/server/services/books/check-books'
import { store } from '@/server/store'

try {
  // Looking must not make a database where there is none.
  if (!existsSync(fileOf(env().DATABASE_URL)))
    throw new Error(`There is no database at ${env().DATABASE_URL}. Set DATABASE_URL to the one to check.`)
  let count = 0
  const companies = await listCompanies(store())
  for (const company of companies) {
    for (const { what, expected, found } of await checkBooks(systemContext(company))) {
      count++
      console.log(`${company.isvId}: ${what}: should be ${expected}, is ${found}`)
    }
  }
  console.log(
    count
      ? `${count} differences.`
      : `The books of ${companies.length} ${companies.length === 1 ? 'company' : 'companies'} balance.`,
  )
  process.exitCode = count ? 1 : 0
  await store().close()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

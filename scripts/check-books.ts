/**
 * `npm run check-books`: recomputes counts, totals and balances from the referrals and the ledger, and prints every difference.
 * Also lists texts that requests do not find.
 */
import { listCompanies } from '@/db/queries/authentication'
import { systemContext } from '@/server/auth/authenticate'
import { listUnnormalizedTexts } from '@/server/services/books/unnormalized-texts'
import { checkAllBooks } from './books'
import { openExisting } from './database'

try {
  const store = await openExisting()
  const { companiesCount, differences } = await checkAllBooks(store)
  for (const difference of differences) console.log(difference)
  console.log(
    differences.length
      ? `${differences.length} differences.`
      : `The books of ${companiesCount} ${companiesCount === 1 ? 'company' : 'companies'} balance.`,
  )
  for (const company of await listCompanies(store))
    for (const text of await listUnnormalizedTexts(systemContext(company)))
      console.log(`${company.isvId}: ${text}: not in Unicode form NFC, so requests do not find it.`)
  process.exitCode = differences.length ? 1 : 0
  await store.close()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

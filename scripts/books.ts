import { listCompanies } from '@/db/queries/authentication'
import { forCompany, type Company } from '@/db/scope'
import type { Store } from '@/db/store'
import { checkBooks } from '@/server/services/books/check-books'

/** Checks the books of every company in a database, or of some. Returns each difference as a line of text. */
export async function checkAllBooks(
  store: Store,
  given?: Company[],
): Promise<{ companiesCount: number; differences: string[] }> {
  const companies = given ?? (await listCompanies(store))
  const differences: string[] = []
  for (const company of companies) {
    const scope = forCompany(store, company)
    const found = await checkBooks({ scope, actor: { type: 'system' }, now: new Date(), requestId: 'books' })
    for (const { what, expected, found: actual } of found)
      differences.push(`${company.isvId}: ${what}: should be ${expected}, is ${actual}`)
  }
  return { companiesCount: companies.length, differences }
}

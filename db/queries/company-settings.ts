import { sql } from 'drizzle-orm'
import type { ReadScope, WriteScope } from '@/db/scope'

/** What the company set otherwise than the product's defaults. */
export async function findCompanySettings(scope: ReadScope) {
  const { companySettings } = scope.tables
  const [row] = await scope.run('company_settings.of', (s) => s.select(companySettings, { limit: 1 }))
  return row
}
export type CompanySettingsRow = NonNullable<Awaited<ReturnType<typeof findCompanySettings>>>

/** Changes some of the settings, and leaves the others. */
export async function saveCompanySettings(
  scope: WriteScope,
  settings: Partial<CompanySettingsRow> & Pick<CompanySettingsRow, 'updatedAt'>,
): Promise<void> {
  const { companySettings } = scope.tables
  const changed = await scope.update(companySettings, settings, sql`true`).execute()
  if (!changed.length) await scope.insert(companySettings, settings)
}

import { sql } from 'drizzle-orm'
import { defineQuery } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'

const companySettings = defineQuery((scope: ReadScope) =>
  scope.select(scope.tables.companySettings, { limit: 1 }),
)

/** The settings that the company has changed from their defaults. */
export async function findCompanySettings(scope: ReadScope) {
  return await scope.first(companySettings)
}
export type CompanySettingsRow = NonNullable<Awaited<ReturnType<typeof findCompanySettings>>>

/** Changes the given settings. */
export async function saveCompanySettings(
  scope: WriteScope,
  settings: Partial<CompanySettingsRow> & Pick<CompanySettingsRow, 'updatedAt'>,
): Promise<void> {
  const { companySettings } = scope.tables
  const changed = await scope.update(companySettings, settings, sql`true`).execute()
  if (!changed.length) await scope.insert(companySettings, settings)
}

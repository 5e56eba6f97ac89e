/**
 * The entry behind `npm start`, built into dist/main.mjs: one server, or with WORKERS a supervisor and the servers that it
 * starts (docs/adr/0019).
 */
import cluster from 'node:cluster'
import { systemContext } from '@/server/auth/authenticate'
import { env } from '@/server/env'
import { createSecrets } from '@/server/secrets'
import { listCompanies } from '@/server/services/company/list-companies'
import { requireCompleteDatabase } from '@/server/services/move/require-complete'
import { requireFittingKey } from '@/server/services/sealed-texts/require-fitting-key'
import { store } from '@/server/store'

/** Without what the file .env sets. */
const environment = { ...process.env }

/** Reads the settings and opens the database. On failure, prints the reason without a stack and exits. */
async function openOrExit(): Promise<void> {
  try {
    env()
    await store().ready()
    await requireCompleteDatabase()
    createSecrets()
    const companies = await listCompanies()
    await requireFittingKey(companies.map((company) => systemContext(company)))
  } catch (error) {
    console.error(`Referral Desk cannot start: ${error instanceof Error ? error.message : String(error)}`)
    console.error('Check DATABASE_URL and the other settings (README, "Configuration").')
    process.exit(1)
  }
}

await openOrExit()
if (cluster.isPrimary && env().WORKERS > 1) {
  const { supervise } = await import('@/server/supervisor')
  await supervise(env().WORKERS, environment)
} else await import('@/server/main')

/** `npm run reset-password -- EMAIL`: prints a one-time link that sets a new password. See README, "Operations". */
import { existsSync } from 'node:fs'
import { fileOf } from '@/db/sqlite/connection'
import { env } from '@/server/env'
import { createPasswordLink } from '@/server/services/user/reset-password'
import { store } from '@/server/store'

try {
  const [email] = process.argv.slice(2)
  if (!email) throw new Error('Usage: npm run reset-password -- jane@example.com')
  // Opening would create the database where there is none.
  if (!existsSync(fileOf(env().DATABASE_URL)))
    throw new Error(`There is no database at ${env().DATABASE_URL}. Set DATABASE_URL to the one to open.`)
  const origin = new URL(env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).origin
  console.log(await createPasswordLink(email, origin))
  if (!env().NEXTAUTH_URL)
    console.error(`NEXTAUTH_URL is not set: replace ${origin} if the server has another host or port.`)
  console.error('Open it within 24 hours. It works once, and ends all sessions of the account.')
  await store().close()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

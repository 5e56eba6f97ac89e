/** `npm run reset-password -- EMAIL`: prints a one-time link that sets a new password. See README, "Operations". */
import { env } from '@/server/env'
import { createPasswordLink } from '@/server/services/user/reset-password'
import { openExisting } from './database'

try {
  const [email] = process.argv.slice(2)
  if (!email) throw new Error('Usage: npm run reset-password -- jane@example.com')
  const store = await openExisting()
  const origin = new URL(env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).origin
  console.log(await createPasswordLink(email, origin))
  if (!env().NEXTAUTH_URL)
    console.error(`NEXTAUTH_URL is not set: replace ${origin} if the server has another host or port.`)
  console.error('Open it within 24 hours. It works once, and ends all sessions of the account.')
  await store.close()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

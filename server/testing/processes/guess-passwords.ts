/** Tries a wrong password for each of these accounts, all at once: `guess-passwords <address> <email>…`. */
import { signIn } from '@/server/auth/sign-in'
import { store } from '@/server/store'

const [address, ...emails] = process.argv.slice(2) as [string, ...string[]]
await Promise.all(emails.map((email) => signIn(email, 'wrong password', address)))
await store().close()

import type { AddressInfo } from 'node:net'
import { setUpToken } from './auth/set-up-token'
import { env, listensOnLoopbackOnly } from './env'
import { log, loggable } from './log'
import { isSetUp } from './services/company/is-set-up'

/** Prints the address, and until set-up the link to set-up with its token. Without the database, it logs why there is no link. */
export async function announce(listening: Pick<AddressInfo, 'port'> | string | null): Promise<void> {
  const { HOST, NEXTAUTH_URL, PORT } = env()
  const port = typeof listening === 'object' && listening ? listening.port : PORT
  const shownHost = listensOnLoopbackOnly() || HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  const url = NEXTAUTH_URL ?? `http://${shownHost}:${port}`
  const needsNoLink = await isSetUp().catch((error: unknown) => {
    log().warn({ error: loggable(error) }, 'cannot read whether the service is set up')
    return true
  })
  const ready = needsNoLink
    ? `Referral Desk is ready: ${url}`
    : `Referral Desk is ready. Set it up with this link, which holds a one-time token:\n` +
      new URL(`/setup?token=${setUpToken()}`, url).href
  process.stdout.write(`\n${ready}\n\n`)
}

import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import ipaddr from 'ipaddr.js'
import { env } from '@/server/env'

/** An address that no webhook may go to: it would turn the product against the network it stands in. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/**
 * Whether a URL may be called at all: https, or one of the exact `host:port` pairs of WEBHOOK_ALLOW_HOSTS; no user and no
 * literal address that is not public. Names are checked when they are resolved. Throws AddressRefused.
 */
export function checkUrl(url: URL): void {
  if (isAllowed(url)) return
  if (url.protocol !== 'https:') throw new AddressRefused('The address must begin with https://.')
  if (url.username || url.password) throw new AddressRefused('The address must not carry a user or password.')
  const host = hostOf(url)
  if (isIP(host)) checkAddress(host)
}

/**
 * Resolves names for a connection to this URL, and refuses those of which any address is not public. The connection is
 * made to the very address that was checked, so that a name which changes its mind in between gains nothing.
 */
export function guardedLookup(url: URL): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      try {
        if (!isAllowed(url)) for (const { address } of addresses) checkAddress(address)
      } catch (refusal) {
        return callback(refusal as Error, '', 0)
      }
      const [first] = addresses
      if (options.all) return callback(null, addresses)
      callback(null, first!.address, first!.family)
    })
  }
}

/** The same before a URL is kept, so that a person learns at once. Throws AddressRefused; a name nobody knows is one too. */
export async function checkUrlAndName(url: URL): Promise<void> {
  checkUrl(url)
  if (isAllowed(url) || isIP(hostOf(url))) return
  const addresses = await promisify(resolve)(hostOf(url), { all: true }).catch(() => {
    throw new AddressRefused('The name of the address cannot be resolved.')
  })
  for (const { address } of addresses) checkAddress(address)
}

function checkAddress(address: string): void {
  // `process` reads an IPv4 address that is wrapped in an IPv6 one as what it is.
  if (!ipaddr.isValid(address) || ipaddr.process(address).range() !== 'unicast') throw new AddressRefused('The address is not a public one.')
}

function isAllowed(url: URL): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return env().WEBHOOK_ALLOW_HOSTS.includes(`${url.hostname}:${port}`)
}

/** Without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

import { promises as dns, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
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
  if (url.username || url.password) throw new AddressRefused('The address must not carry a user or password.')
  if (isAllowed(url)) return
  if (url.protocol !== 'https:') throw new AddressRefused('The address must begin with https://.')
  const host = hostOf(url)
  if (isIP(host)) checkAddress(host)
}

/**
 * Resolves names for a connection to this URL, and refuses those of which any address is not public. The connection is
 * made to the very address that was checked, so that a name which changes its mind in between gains nothing.
 */
export function guardedLookup(url: URL): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(url, hostname).then(
      (addresses) =>
        all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family),
      (error: Error) => callback(error, '', 0),
    )
  }
}

/** The same before a URL is kept, so that a person learns at once. Throws AddressRefused; a name nobody knows is one too. */
export async function checkUrlAndName(url: URL): Promise<void> {
  checkUrl(url)
  if (isAllowed(url) || isIP(hostOf(url))) return
  await resolve(url, hostOf(url)).catch((error: unknown) => {
    throw error instanceof AddressRefused
      ? error
      : new AddressRefused('The name of the address cannot be resolved.')
  })
}

/**
 * The addresses of a name, each of them one that this URL may go to. Public names are asked for over the network: the
 * system's own look-up holds one of four threads that password hashing needs too, for as long as a dead name server lets it
 * wait. Names that the operator allows may stand in the system's files.
 */
async function resolve(url: URL, name: string): Promise<LookupAddress[]> {
  if (isAllowed(url)) return await dns.lookup(name, { all: true })
  const resolver = new dns.Resolver({ timeout: resolveTimeoutMs, tries: 2 })
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const addresses = [...addressesIn(v4, 4), ...addressesIn(v6, 6)]
  if (!addresses.length) throw Object.assign(new Error('the name has no address'), { code: 'ENOTFOUND' })
  for (const { address } of addresses) checkAddress(address)
  return addresses
}

function addressesIn(answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : []
}

const resolveTimeoutMs = 2_000

/** All of IPv6 that is assigned to the public; some of the rest wraps IPv4 addresses, such as `::127.0.0.1`. */
const publicIpv6 = ipaddr.IPv6.parseCIDR('2000::/3')

function checkAddress(address: string): void {
  if (!isPublic(address)) throw new AddressRefused('The address is not a public one.')
}

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` reads an IPv4 address that is mapped into an IPv6 one as what it is.
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(publicIpv6))
}

function isAllowed(url: URL): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return env().WEBHOOK_ALLOW_HOSTS.includes(`${url.hostname}:${port}`)
}

/** Without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

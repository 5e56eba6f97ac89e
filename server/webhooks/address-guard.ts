import { promises as dns, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { env } from '@/server/env'

/**
 * An address that webhooks must not reach, because it could attack the network that this server is in (SSRF).
 */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

/**
 * Checks that a URL may be called: https or an exact `host:port` pair of WEBHOOK_ALLOW_HOSTS, no user, no
 * literal address that is not public. Host names are checked when they are resolved. Throws ForbiddenAddress.
 */
export function checkUrl(url: URL): void {
  if (url.username || url.password) throw new ForbiddenAddress('The URL must not contain a user or password.')
  if (isAllowed(url)) return
  if (url.protocol !== 'https:') throw new ForbiddenAddress('The URL must begin with https://.')
  const host = hostOf(url)
  if (isIP(host)) checkAddress(host)
}

/**
 * A look-up for connections to this URL. It rejects a host name if any of its addresses is not public. The
 * connection uses the address that was checked, so a name that resolves differently a second time (DNS
 * rebinding) gains nothing.
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

/**
 * Checks a URL and its host name before the URL is saved. Throws ForbiddenAddress, also for a name without
 * address.
 */
export async function checkUrlAndName(url: URL): Promise<void> {
  checkUrl(url)
  if (isAllowed(url) || isIP(hostOf(url))) return
  await resolve(url, hostOf(url)).catch((error: unknown) => {
    throw error instanceof ForbiddenAddress
      ? error
      : new ForbiddenAddress('The host name cannot be resolved.')
  })
}

/**
 * The addresses of a host name; throws ForbiddenAddress if any is not allowed. Public names are resolved over
 * the network: the system's look-up would block one of the four threads that password hashing needs, too,
 * until a dead name server times out. Names that the operator allows may be in /etc/hosts.
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

/** Global unicast IPv6. Parts of the rest embed IPv4 addresses, such as `::127.0.0.1`. */
const publicIpv6 = ipaddr.IPv6.parseCIDR('2000::/3')

function checkAddress(address: string): void {
  if (!isPublic(address)) throw new ForbiddenAddress('The address is not public.')
}

function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` turns an IPv4-mapped IPv6 address into an IPv4 address.
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

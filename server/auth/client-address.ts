import ipaddr from 'ipaddr.js'

/**
 * The address that a client is counted by in every limit: without port and brackets, and of IPv6 the /64 network, which
 * usually has one owner. A text that is no address stays as it is.
 */
export function clientAddressOf(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  if (!ipaddr.isValid(bare)) return bare
  const address = ipaddr.process(bare)
  if (address instanceof ipaddr.IPv4) return address.toString()
  const network = address.parts.slice(0, 4).map((part) => part.toString(16))
  return `${network.join(':')}::/64`
}

/** The last element of a list in a header, which the nearest proxy has added; undefined if there is none. */
export function lastElementOf(header: string | string[] | null | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)!
      .trim() || undefined
  )
}

import { hash, randomBytes } from 'node:crypto'

const format = /^rk_live_[0-9a-f]{48}_[0-9a-f]{6}$/

/**
 * A new API key `rk_live_<random>_<checksum>`, the hash to store, and the prefix that the dashboard shows.
 */
export function newApiKey(): { key: string; hash: string; prefix: string } {
  const random = randomBytes(24).toString('hex')
  const key = `rk_live_${random}_${checksumOf(random)}`
  return { key, hash: hashOf(key), prefix: key.slice(0, 14) }
}

/** The hash to find a key by, or undefined for a malformed key. (The checksum helps secret scanners.) */
export function hashOfApiKey(key: string): string | undefined {
  return format.test(key) ? hashOf(key) : undefined
}

function checksumOf(random: string): string {
  return hash('sha256', random).slice(0, 6)
}
function hashOf(key: string): string {
  return hash('sha256', key)
}

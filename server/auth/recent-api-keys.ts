import type { FoundApiKey } from '@/db/queries/authentication'
import { singleton } from '@/server/singleton'

const maxAgeMs = 500
const maxEntries = 1_000

/**
 * API keys that were valid within the last half second, to save a busy caller the look-up. A revocation takes
 * effect immediately in this process and within half a second in others.
 */
const cache = () =>
  singleton('recent-api-keys', () => new Map<string, { found: FoundApiKey; foundAtMs: number }>())

/** What was found for this key within the last half second. */
export function getCachedApiKey(key: string, nowMs: number): FoundApiKey | undefined {
  const entry = cache().get(key)
  return entry && nowMs - entry.foundAtMs < maxAgeMs ? entry.found : undefined
}

/** Remembers a valid key. */
export function cacheApiKey(key: string, found: FoundApiKey, nowMs: number): void {
  if (cache().size >= maxEntries) cache().clear()
  cache().set(key, { found, foundAtMs: nowMs })
}

/** Empties the cache; call it after a revocation. */
export function clearApiKeyCache(): void {
  cache().clear()
}

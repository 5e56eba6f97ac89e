import type { FoundApiKey } from '@/db/queries/authentication'
import { singleton } from '@/server/singleton'

const trustMs = 500
const mostKept = 1_000

/**
 * Keys that were good a moment ago. Half a second of trust spares a busy caller its look-ups; another process's
 * revocation is felt well within a second, this one's at once.
 */
const recent = () =>
  singleton('recent-api-keys', () => new Map<string, { found: FoundApiKey; foundAtMs: number }>())

/** What was found for this key less than half a second ago. */
export function getCachedApiKey(key: string, nowMs: number): FoundApiKey | undefined {
  const entry = recent().get(key)
  return entry && nowMs - entry.foundAtMs < trustMs ? entry.found : undefined
}

export function cacheApiKey(key: string, found: FoundApiKey, nowMs: number): void {
  if (recent().size >= mostKept) recent().clear()
  recent().set(key, { found, foundAtMs: nowMs })
}

/** Forgets all of them: to be called when one was revoked. */
export function clearApiKeyCache(): void {
  recent().clear()
}

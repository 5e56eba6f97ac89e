import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { isPostgres } from '@/db/open'
import { encryptionKeys } from './encryption-keys'
import { env } from './env'
import { newSecret, readSecretFile } from './secret-files'
import { singleton, singletons } from './singleton'

/** Signs the session cookies: NEXTAUTH_SECRET, or a secret that is created once and kept in the data folder. */
export function sessionSecret(): string {
  return singleton('session-secret', () => env().NEXTAUTH_SECRET ?? readSecretFile('nextauth-secret'))
}

/**
 * What /metrics asks for: METRICS_TOKEN, or a token that is created once and kept in the data folder. With PostgreSQL, which has
 * no data folder, nothing else is accepted than METRICS_TOKEN.
 */
export function metricsToken(): string {
  return singleton('metrics-token', () => {
    const { DATABASE_URL, METRICS_TOKEN } = env()
    return METRICS_TOKEN ?? (isPostgres(DATABASE_URL) ? newSecret() : readSecretFile('metrics-token'))
  })
}

/** Creates the secrets that are missing. Called at the start, so that a disk that fills up later leaves none half-written. */
export function createSecrets(): void {
  sessionSecret()
  metricsToken()
  encryptionKeys()
}

/** What is derived from one of the installation's keys. */
interface Key {
  /** Names the key in what it sealed; says nothing of the key itself. */
  id: string
  sealing: Buffer
  cursors: Buffer
  limits: Buffer
}

/** How long a page cursor may be made with a key that another one has since replaced. */
const cursorKeyMaxAgeMs = 1_000

/** The keys that can unseal, newest first: the first one seals. */
function keys(): Key[] {
  const known = singleton('keys', () => new Map<string, Key>())
  return encryptionKeys().map((key) => {
    let derived = known.get(key)
    if (!derived) known.set(key, (derived = derive(key)))
    return derived
  })
}

function derive(key: string): Key {
  return {
    id: derivedFrom(key, 'key-id').subarray(0, 6).toString('base64url'),
    sealing: derivedFrom(key, 'seal'),
    cursors: derivedFrom(key, 'cursor'),
    limits: derivedFrom(key, 'limit'),
  }
}

function derivedFrom(key: string, purpose: 'key-id' | 'seal' | 'cursor' | 'limit' | 'person'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'referral-desk', purpose, 32))
}

/**
 * Encrypts a text for keeping in the database (AES-256-GCM): the id of the newest key, a dot, and base64url of nonce, tag
 * and cipher text.
 */
export function seal(text: string): string {
  const [{ id, sealing }] = keys() as [Key]
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/**
 * Reads what `seal` wrote; undefined when it was altered or sealed with a key that is not among the installation's. Texts
 * without a key id, as older versions wrote them, are tried with every key.
 */
export function unseal(sealed: string): string | undefined {
  const [, id, payload] = /^(?:([\w-]{8})\.)?([\w-]*)$/.exec(sealed) ?? []
  if (payload === undefined) return undefined
  const bytes = Buffer.from(payload, 'base64url')
  for (const key of keys()) {
    if (id !== undefined && id !== key.id) continue
    const text = decrypt(bytes, key.sealing)
    if (text !== undefined) return text
  }
  return undefined
}

function decrypt(bytes: Buffer, key: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Whether a sealed text needs no rotation: the newest key sealed it. */
export function isSealedWithNewestKey(sealed: string): boolean {
  return sealed.startsWith(`${newestKeyId()}.`)
}

/** The id of the key that seals; it may be printed. */
export function newestKeyId(): string {
  return keys()[0]!.id
}

/** The ids of all keys that can unseal, newest first. */
export function keyIds(): string[] {
  return keys().map(({ id }) => id)
}

/** Authenticates a page cursor: 16 bytes that only this installation can make. */
export function cursorTag(message: string): Buffer {
  return tagOf(message, cursorKey())
}

/** The key of new cursors. Looking for a newer one costs as much as the rest of a page. */
function cursorKey(): Key {
  const known = singletons.get('cursor-key') as { key: Key; foundAtMs: number } | undefined
  const nowMs = Date.now()
  if (known && Math.abs(nowMs - known.foundAtMs) < cursorKeyMaxAgeMs) return known.key
  const key = keys()[0]!
  singletons.set('cursor-key', { key, foundAtMs: nowMs })
  return key
}

/** Whether `cursorTag` made this tag, with any of the keys. */
export function isCursorTag(tag: Uint8Array, message: string): boolean {
  const isOf = (key: Key) => tagOf(message, key).equals(tag)
  return isOf(cursorKey()) || keys().some(isOf)
}

function tagOf(message: string, { cursors }: Key): Buffer {
  return createHmac('sha256', cursors).update(message).digest().subarray(0, 16)
}

/** The keyed hash of a name that a limit counts. A new key changes it, so a rotation begins new windows. */
export function limitHash(name: string): string {
  return createHmac('sha256', keys()[0]!.limits).update(name).digest('base64url')
}

/** The key of the hashes that were made before each company had a key of its own for them: derived from the oldest key. */
export function legacyHashKey(): Buffer {
  return derivedFrom(encryptionKeys().at(-1)!, 'person')
}

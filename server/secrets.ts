import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataFolder, env } from './env'
import { singleton } from './singleton'

/** What signs the session cookies: NEXTAUTH_SECRET, or one made once and kept in the data folder. */
export function sessionSecret(): string {
  return singleton('session-secret', () => env().NEXTAUTH_SECRET ?? keptSecret('nextauth-secret'))
}

function keyFor(purpose: 'seal' | 'cursor' | 'person'): Buffer {
  return singleton(`key.${purpose}`, () => {
    const master = env().ENCRYPTION_KEY ?? keptSecret('encryption-key')
    return Buffer.from(hkdfSync('sha256', master, 'referral-desk', purpose, 32))
  })
}

/** Encrypts a text for keeping in the database (AES-256-GCM): base64url of nonce, tag and cipher text. */
export function seal(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Reads what `seal` wrote; undefined when it was altered or sealed with another key. */
export function unseal(sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Authenticates a page cursor: 16 bytes that only this installation can make. */
export function cursorTag(message: string): Buffer {
  return createHmac('sha256', keyFor('cursor')).update(message).digest().subarray(0, 16)
}

/**
 * A keyed hash of what identifies a person: the same person gives the same hash, and without this installation's key nobody
 * can try all numbers there are.
 */
export function personHash(
  companyId: string,
  kind: 'ssn' | 'email' | 'phone' | 'address',
  identifier: string,
): string {
  return createHmac('sha256', keyFor('person'))
    .update(JSON.stringify([companyId, kind, identifier]))
    .digest('base64url')
}

/** A secret in a file of its own that only the owner reads; when two processes start at once, both get the first one's. */
function keptSecret(name: string): string {
  const file = path.join(dataFolder(), name)
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    // A whole file is linked into place, so that no process ever reads half of it.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(draft)
    }
    return readFileSync(file, 'utf8').trim()
  }
}

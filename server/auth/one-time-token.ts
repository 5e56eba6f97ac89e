import { hash, randomBytes } from 'node:crypto'

/** A new token for a one-time link, and its hash to store. */
export function newOneTimeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOfToken(token) }
}

/** The hash to find a one-time token by. It is unsalted, because the token is 256 random bits. */
export function hashOfToken(token: string): string {
  return hash('sha256', token)
}

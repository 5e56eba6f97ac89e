import { hash, verify, type Algorithm } from '@node-rs/argon2'

/** OWASP's argon2id settings: 19 MiB, two passes. */
const settings = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, for storage. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

/**
 * Whether a password matches a hash. Without a hash it is false and takes as long, so that the response time
 * does not reveal whether an account exists.
 */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  hashOfUnknownAccount ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await hashOfUnknownAccount), password)
  return matches && passwordHash !== undefined
}
let hashOfUnknownAccount: Promise<string> | undefined

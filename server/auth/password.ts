import { hash, verify, type Algorithm } from '@node-rs/argon2'

/** OWASP's argon2id settings: 19 MiB, two passes. */
const settings = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, to be stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

/** Whether a password is the one of the hash. Without a hash it works as long and is false, so that an unknown account takes the time of a known one. */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  unknownAccount ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await unknownAccount), password)
  return matches && passwordHash !== undefined
}
let unknownAccount: Promise<string> | undefined

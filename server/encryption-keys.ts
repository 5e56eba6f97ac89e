import { env } from './env'
import { newSecret, readSecretFile, replaceSecretFile, versionOfSecretFile } from './secret-files'
import { singletons } from './singleton'

const fileName = 'encryption-key'

/**
 * The keys of this installation, newest first (docs/adr/0010): ENCRYPTION_KEY, or the lines of the file `encryption-key`
 * in the data folder. The file is read again when it was replaced, so that a running server follows a rotation.
 */
export function encryptionKeys(): readonly string[] {
  return env().ENCRYPTION_KEY ?? keysInFile()
}

/** Whether the keys are in the file, where `prependNewKey` and `removeOldKeys` change them. */
export function areKeysInFile(): boolean {
  return env().ENCRYPTION_KEY === undefined
}

/** Puts a new key before the others in the file. Never concurrently: a key that was overwritten is lost with all it sealed. */
export function prependNewKey(): void {
  replaceSecretFile(fileName, [newSecret(), ...keysInFile()].join('\n'))
}

/** Leaves only the newest key in the file. Never concurrently, either. */
export function removeOldKeys(): void {
  replaceSecretFile(fileName, keysInFile()[0]!)
}

function keysInFile(): readonly string[] {
  const version = versionOfSecretFile(fileName)
  const known = singletons.get('encryption-keys') as { version: string; keys: string[] } | undefined
  // Without its file, a server continues with the keys that it has read.
  if (known && (version === undefined || version === known.version)) return known.keys
  const keys = linesOf(readSecretFile(fileName))
  singletons.set('encryption-keys', { version: version ?? versionOfSecretFile(fileName), keys })
  return keys
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Secrets that the environment does not set: files in the data folder that only their owner can read. */
import { randomBytes } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { dataFolder } from './env'
import { flushToDisk } from './flush-to-disk'

/** Backed up with the database. Without the first, encrypted columns cannot be read; without the second, all users must sign in again. */
export const secretFilesOfBackup = ['encryption-key', 'nextauth-secret']

/** A new random secret of 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The text of a secret file, which is created when missing. Processes that create it at the same time all read the first
 * one's. Throws if the file is empty.
 */
export function readSecretFile(name: string): string {
  const file = fileOf(name)
  if (versionOfSecretFile(name) === undefined) {
    const draft = writeDraft(file, newSecret())
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(draft)
    }
  }
  const text = readFileSync(file, 'utf8').trim()
  if (!text) throw new Error(`${file} is empty. Restore it from a backup.`)
  return text
}

/** Replaces a secret file as a whole: a reader sees the old text or the new one. */
export function replaceSecretFile(name: string, text: string): void {
  renameSync(writeDraft(fileOf(name), text), fileOf(name))
  flushToDisk(dataFolder())
}

/** What changes when a secret file is replaced; undefined while there is none. */
export function versionOfSecretFile(name: string): string | undefined {
  const found = statSync(fileOf(name), { throwIfNoEntry: false })
  return found && `${found.ino} ${found.mtimeMs}`
}

function fileOf(name: string): string {
  return path.join(dataFolder(), name)
}

function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}`
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(draft, `${text}\n`, { mode: 0o600 })
    flushToDisk(draft)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  return draft
}

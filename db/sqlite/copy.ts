import { existsSync } from 'node:fs'
import Database from './driver'
import { makePrivateFile } from './connection'

/** More pages than a database can have. */
const allPages = 0x7fffffff

/**
 * Copies a database file as of one moment, while it is read and written. All in one step: a write of another process
 * between two steps restarts the copy, which would never end on a busy database. Throws when the file is missing or the
 * copy is damaged.
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}.`)
  makePrivateFile(copy)
  const source = new Database(file, { readonly: true })
  try {
    await source.backup(copy, { progress: () => allPages })
  } finally {
    source.close()
  }
  const copied = new Database(copy)
  try {
    const found = copied.pragma('integrity_check', { simple: true })
    if (found !== 'ok')
      throw new Error(`The copy is damaged, and so probably is the database: ${String(found)}`)
  } finally {
    copied.close()
  }
}

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivateFile } from './connection'

/** More than a database can have: all of it in one step. */
const allPages = 0x7fffffff

/**
 * Copies a database file as it is at one moment, while others go on reading and writing it. In one step: between two, a
 * write of another process would make SQLite begin anew, and on a busy database it would never end. Throws when the file is
 * missing, or the copy is not whole.
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
      throw new Error(`The copy is damaged, and so is probably the database: ${String(found)}`)
  } finally {
    copied.close()
  }
}

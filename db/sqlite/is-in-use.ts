import { existsSync } from 'node:fs'
import { isUnavailable } from './connection'
import Database from './driver'

/** Whether a process has a database file open, which then cannot leave the mode in which the service opens it. */
export function isFileInUse(file: string): boolean {
  if (!existsSync(file)) return false
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.pragma('journal_mode = DELETE')
    return false
  } catch (error) {
    if (isUnavailable(error)) return true
    throw error
  } finally {
    connection.close()
  }
}

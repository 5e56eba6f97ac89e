import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'

const require = createRequire(import.meta.url)
const nodeMajor = Number(process.versions.node.split('.')[0])

/**
 * The SQLite driver for this version of Node. Version 12 aborts the process on Node 24 when a statement is collected as
 * garbage; version 13 needs Node 22. Their interfaces are the same.
 */
const Database = (
  nodeMajor < 22 ? require('better-sqlite3') : require('better-sqlite3-13')
) as typeof BetterSqlite3

export default Database

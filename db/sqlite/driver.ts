import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'

const require = createRequire(import.meta.url)
const nodeMajor = Number(process.versions.node.split('.')[0])

/**
 * The SQLite driver for this version of Node. Version 12 aborts the process on Node 24 when a statement is collected as
 * garbage; version 13 needs Node 22. Their interfaces are the same. Versions 13.1 and 13.2 bring SQLite 3.54.1, which plans a
 * join again at every run, because the driver clears the values in between: validating a code then takes twice the time.
 */
const Database = (
  nodeMajor < 22 ? require('better-sqlite3') : require('better-sqlite3-13')
) as typeof BetterSqlite3

export default Database

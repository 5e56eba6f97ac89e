/**
 * `npm start`: installs and builds if needed, then serves. Without changes, it only compares a few hashes.
 * package.json starts it with `exec`: a shell between npm and this process would swallow npm's stop signal.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs'

requireNode()
process.chdir(root)
try {
  await ensureInstalled()
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(process.exitCode || 1)
}

process.env.NODE_ENV = 'production'
// In this process, so that a stop signal reaches the server directly.
await import(pathToFileURL(join(root, 'dist/main.mjs')).href)

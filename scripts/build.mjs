/**
 * `npm run build`: makes what runs without the packages for development (Dockerfile): the server as dist/main.mjs, and the
 * commands, such as dist/backup.mjs.
 */
import { bundle, ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs'

const commands = ['backup', 'check-books', 'move', 'reset-password', 'restore', 'rotate-key', 'seed']

requireNode()
process.chdir(root)
await ensureInstalled()
await ensureBuilt()
await bundle(Object.fromEntries(commands.map((name) => [name, `scripts/${name}.ts`])))

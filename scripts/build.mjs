/** `npm run build`: builds what `npm start` runs, and the commands, such as dist/backup.mjs (Dockerfile). */
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs'

requireNode()
process.chdir(root)
await ensureInstalled()
await ensureBuilt()

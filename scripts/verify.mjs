/** `npm run verify`: the checks that need no running program. `npm test` runs them too. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireNode, root, run, seconds, tool } from './prepare.mjs'

const quiet = (path, args, env) => {
  const [node, file] = tool(path)
  return run(node, [file, ...args], { quiet: true, env })
}

/** Each gives what went wrong, or nothing; the longest come first. */
const checks = {
  lint: () => problem(quiet('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  types: () => problem(quiet('typescript/bin/tsc', ['--noEmit'])),
  'circular imports': () => problem(quiet('oxlint/bin/oxlint', [])),
  'lock file': () =>
    problem(
      run('npm', ['ci', '--dry-run', '--loglevel=error', '--ignore-scripts', '--include=dev'], {
        quiet: true,
      }),
    ),
  'migrations (sqlite)': () => migrationsMissing('sqlite'),
  'migrations (postgres)': () => migrationsMissing('postgres'),
  'docs/openapi.json': () => stale('docs/openapi.json', 'scripts/openapi.ts'),
  'docs/errors.md': () => stale('docs/errors.md', 'scripts/error-catalogue.ts'),
  'client/schema.d.ts': () => stale('client/schema.d.ts', 'scripts/client-types.ts'),
}

/** @returns {Promise<string[]>} the names of the checks that failed */
export async function verify() {
  // A fresh clone has neither next-env.d.ts nor the route types that pages refer to; types and lint read both.
  const failed = await findings('route types', () => problem(quiet('next/dist/bin/next', ['typegen'])))
  const waiting = Object.entries(checks)
  const workThrough = async () => {
    for (let next; (next = waiting.shift());) failed.push(...(await findings(...next)))
  }
  await Promise.all([workThrough(), workThrough()])
  return failed
}

/** Runs a check and says what came of it; gives its name if it failed. */
async function findings(name, check) {
  const started = performance.now()
  const found = await check().catch((error) => String(error?.stack ?? error))
  console.log(`${found === undefined ? '✓' : '✗'} ${name} (${seconds(started)})`)
  if (found === undefined) return []
  console.log(found.replace(/^/gm, '    '))
  return [name]
}

async function problem(running) {
  const { code, output } = await running
  return code === 0 ? undefined : output.trim() || `exit code ${code}`
}

/** Generates into a copy: a file that appears there is a migration somebody forgot to generate and commit. */
async function migrationsMissing(dialect) {
  const committed = join(root, 'db/migrations', dialect)
  const copy = `test-results/migrations-${dialect}` // relative: drizzle-kit puts ./ before whatever it is given
  rmSync(join(root, copy), { recursive: true, force: true })
  mkdirSync(join(root, copy), { recursive: true })
  if (existsSync(committed)) cpSync(committed, join(root, copy), { recursive: true })
  const before = fileList(join(root, copy))
  const found = await problem(
    quiet('drizzle-kit/bin.cjs', ['generate', '--config', 'drizzle.config.ts'], {
      DIALECT: dialect,
      MIGRATIONS_OUT: copy,
    }),
  )
  const added = fileList(join(root, copy)).filter((file) => !before.includes(file))
  rmSync(join(root, copy), { recursive: true, force: true })
  if (found !== undefined || added.length === 0) return found
  return `The schema has changes without a migration: run DIALECT=${dialect} npm run generate (it would add ${added.join(', ')})`
}

const fileList = (folder) => readdirSync(folder, { recursive: true }).map(String)

/** Compares a generated file with what its script would write now. */
async function stale(path, script) {
  const { code, output } = await quiet('tsx/dist/cli.mjs', [script, '--print'])
  if (code !== 0) return output
  const committed = join(root, path)
  const same = existsSync(committed) && readFileSync(committed, 'utf8').trim() === output.trim()
  return same
    ? undefined
    : `It differs from what it is generated from: run npx tsx ${script} and commit the file.`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  process.chdir(root)
  process.exitCode = (await verify()).length > 0 ? 1 : 0
}

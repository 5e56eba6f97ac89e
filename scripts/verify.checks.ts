import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root, run, tool } from './prepare.mjs'
import { findRetiredWords, namesRetiredWords } from './retired-words'
import { textFiles } from './text-files'

/** Runs a tool from node_modules. Returns what it printed; throws that when it fails. */
async function output(path: string, args: string[], env?: Record<string, string>): Promise<string> {
  const [node, file] = tool(path) as [string, string]
  return succeed(await run(node, [file, ...args], { quiet: true, env: { NO_COLOR: '1', ...env } }))
}

function succeed({ code, output }: { code: number; output: string }): string {
  if (code !== 0) throw new Error(output.trim() || `exit code ${code}`)
  return output
}

// A fresh clone lacks the types that Next generates, which the checks of types and lint read.
beforeAll(async () => void (await output('next/dist/bin/next', ['typegen'])))

describe.concurrent('the source', () => {
  it('has no lint error or warning', async () => {
    await output('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
  })

  it('has no type error', async () => {
    // TypeScript 7 takes a third of the time of version 6, which ESLint and Next still need.
    await output('typescript-7/bin/tsc', ['--noEmit'])
  })

  it('is formatted', async () => {
    await output('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn'])
  })

  it('has no circular import, floating promise or incomplete switch', async () => {
    await output('oxlint/bin/oxlint', [])
  })

  it('has no line over 140 characters, long strings apart', () => {
    const long = textFiles()
      .filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) => (withoutStrings(line).length > 140 ? `${path}:${index + 1}` : [])),
      )
    expect(long).toEqual([])
  })

  it('uses no retired word', () => {
    const found = textFiles()
      .filter(({ path }) => !namesRetiredWords.includes(path))
      .flatMap(({ path, lines }) =>
        findRetiredWords(lines.join('\n')).map(
          ({ line, word, instead }) => `${path}:${line}: write ${instead} instead of "${word}"`,
        ),
      )
    expect(found).toEqual([])
  })
})

describe.concurrent('every generated file', () => {
  it('package-lock.json fits package.json', async () => {
    const args = ['ci', '--dry-run', '--loglevel=error', '--ignore-scripts', '--include=dev']
    succeed(await run('npm', args, { quiet: true }))
  })

  it.each(['sqlite', 'postgres'])('the migrations for %s fit the schema', async (dialect) => {
    const copy = copyMigrations(dialect)
    const before = readdirSync(copy, { recursive: true })
    await output('drizzle-kit/bin.cjs', ['generate', '--config', 'drizzle.config.ts'], {
      DIALECT: dialect,
      MIGRATIONS_OUT: relative(root, copy), // drizzle-kit prefixes this with ./
    })
    const after = readdirSync(copy, { recursive: true })
    rmSync(copy, { recursive: true })
    expect(after, `run DIALECT=${dialect} npm run generate and commit the migration`).toEqual(before)
  })

  it.each([
    ['docs/openapi.json', 'openapi'],
    ['docs/errors.md', 'error-catalogue'],
    ['client/schema.d.ts', 'client-types'],
  ])('%s is up to date', async (path, script) => {
    const generated = await output('tsx/dist/cli.mjs', [`scripts/${script}.ts`, '--print'])
    expect(readFileSync(join(root, path), 'utf8').trim() === generated.trim(), 'run npm run generate').toBe(
      true,
    )
  })
})

/** The line with its strings emptied, unless it is a comment: CSS class lists and sentences cannot be broken. */
function withoutStrings(line: string): string {
  return /^\s*(\*|\/[/*])/.test(line) ? line : line.replaceAll(/(['"`])(?:\\.|(?!\1).)*\1?/g, "''")
}

/** drizzle-kit generates into this copy, so that a missing migration appears as a new file there. */
function copyMigrations(dialect: string): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const copy = mkdtempSync(join(root, `test-results/migrations-${dialect}-`))
  cpSync(join(root, 'db/migrations', dialect), copy, { recursive: true })
  return copy
}

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './prepare.mjs'

const generated =
  /^(package-lock\.json|next-env\.d\.ts|client\/schema\.d\.ts|docs\/openapi\.json|db\/migrations\/.*)$/
const outsideSource = /^(\..*|node_modules|dist|data|coverage|test-results|playwright-report)$/

/** Every text file that is written by hand, with its lines. */
export function textFiles(): { path: string; lines: string[] }[] {
  return readdirSync(root)
    .filter((name) => !outsideSource.test(name))
    .flatMap(pathsBelow)
    .filter((path) => /\.(ts|tsx|mjs|css|md|json)$/.test(path) && !generated.test(path))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }))
}

function pathsBelow(name: string): string[] {
  const full = join(root, name)
  return statSync(full).isDirectory()
    ? readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    : [name]
}

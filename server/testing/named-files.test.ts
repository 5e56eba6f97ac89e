import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folders = 'app bench client components db deploy docs domain e2e public scripts server'.split(' ')
const files = readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return [entry.name]
  if (!folders.includes(entry.name)) return []
  return readdirSync(entry.name, { recursive: true }).map((file) => path.posix.join(entry.name, String(file)))
})
/** What the build writes may be named, too. */
const commands = files.map((file) => file.replace(/^scripts\/(.*)\.ts$/, 'dist/$1.mjs'))
const known = new Set([...files, ...commands, 'dist/main.mjs'])

/** A name with an extension of ours, alone or after folders; the brackets and parentheses of Next's folders included. */
const fileName =
  /(?<![\w@/.…*>}-])(?:(?:[\w.-]+|\([\w-]+\)|\[[\w.-]+\])\/)*\w[\w.-]*\.(?:md|mjs|tsx?|json|css|txt)\b/g
const decisionNumber = /docs\/adr\/\d{4}/g

const commentsOf = (file: string, text: string): string[] =>
  file.endsWith('.md')
    ? [text]
    : [...text.matchAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*$/gm)].map(([comment]) => comment)

function isThere(reference: string): boolean {
  const name = reference.replace(/^(\.\.?\/)+/, '')
  return known.has(name) || files.some((file) => file.endsWith(`/${name}`))
}

it('comments and documents name only files of this repository', () => {
  const missing = files
    .filter((file) => /\.(md|mjs|tsx?|css)$/.test(file) && !file.startsWith('client/schema'))
    .flatMap((file) =>
      commentsOf(file, readFileSync(file, 'utf8')).flatMap((comment) => [
        ...[...comment.matchAll(fileName)]
          .filter(([name]) => !isThere(name))
          .map(([name]) => `${file}: ${name}`),
        ...[...comment.matchAll(decisionNumber)]
          .filter(([decision]) => !files.some((other) => other.startsWith(decision)))
          .map(([decision]) => `${file}: ${decision}`),
      ]),
    )
  expect(missing).toEqual([])
})

it('links between documents lead to files of this repository', () => {
  const missing = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(file), target!))
        .filter((target) => !files.includes(target.replace(/\/$/, '')))
        .map((target) => `${file}: ${target}`),
    )
  expect(missing).toEqual([])
})

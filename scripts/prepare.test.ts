import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ensureDriverLoads, fingerprint } from './prepare.mjs'

let folder = ''
const write = (path: string, content: string) => writeFileSync(join(folder, path), content)
const current = () => fingerprint(folder, ['app', 'next.config.mjs', 'not-there'])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'app/codes'), { recursive: true })
  write('app/codes/page.tsx', 'page')
  write('next.config.mjs', 'config')
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each<[string, () => void]>([
  ['an edit of the same length', () => write('app/codes/page.tsx', 'egap')],
  ['a new file', () => write('app/layout.tsx', '')],
  [
    'a renamed file',
    () => renameSync(join(folder, 'app/codes/page.tsx'), join(folder, 'app/codes/loading.tsx')),
  ],
  ['a removed file', () => rmSync(join(folder, 'next.config.mjs'))],
])('the fingerprint changes with %s', (_name, change) => {
  const before = current()
  change()
  expect(current()).not.toBe(before)
})

it.each<[string, () => void]>([
  ['another time stamp, as a fresh checkout gives', () => utimesSync(join(folder, 'next.config.mjs'), 1, 1)],
  ['an edited test', () => write('app/codes/page.test.tsx', 'test')],
  ['a file outside the sources', () => write('README.md', 'read me')],
])('the fingerprint stays with %s', (_name, change) => {
  const before = current()
  change()
  expect(current()).toBe(before)
})

it('a database driver for another Node is compiled again', async () => {
  const name = Number(process.versions.node.split('.')[0]) < 22 ? 'better-sqlite3' : 'better-sqlite3-13'
  const driver = join('node_modules', name)
  mkdirSync(join(folder, driver), { recursive: true })
  write('package.json', JSON.stringify({ dependencies: { [name]: '1.0.0' } }))
  const install = `node -e "require('fs').writeFileSync('compiled.js', '')"`
  write(join(driver, 'package.json'), JSON.stringify({ name, version: '1.0.0', scripts: { install } }))
  write(join(driver, 'index.js'), "require('./compiled.js'); module.exports = class { close() {} }")
  await ensureDriverLoads(folder)
  expect(existsSync(join(folder, driver, 'compiled.js'))).toBe(true)
})

import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { codePath } from './paths'

it('a code that is spelled like another page below /codes has a path of its own', () => {
  const pages = readdirSync('app/(dashboard)/codes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => name)
  expect(pages).toContain('import')
  for (const page of pages) expect(codePath(page)).toBe(`/codes/${page.toUpperCase()}`)
  expect(codePath('Summer-26')).toBe('/codes/Summer-26')
})

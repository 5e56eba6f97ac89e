import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addRecent, clearRecent, readRecent, recentKeyOf } from './recent'

const key = recentKeyOf('company', 'member')
const code = (id: string) => ({ kind: 'code' as const, id, name: id })

/** A browser's storage, whose keys are its own properties. */
class FakeStorage {
  [key: string]: unknown
  getItem = (name: string) => (this[name] as string | undefined) ?? null
  setItem = (name: string, text: string) => void (this[name] = text)
  removeItem = (name: string) => void delete this[name]
}

beforeEach(() => void vi.stubGlobal('localStorage', new FakeStorage()))
afterEach(() => void vi.unstubAllGlobals())

describe('recent items', () => {
  it('are the last six, each once, the latest first', () => {
    for (const id of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'C']) addRecent(key, code(id))
    expect(readRecent(key).map(({ id }) => id)).toEqual(['C', 'G', 'F', 'E', 'D', 'B'])
  })

  it('are of one member of one company', () => {
    addRecent(key, code('A'))
    expect(readRecent(recentKeyOf('company', 'other'))).toEqual([])
    expect(readRecent(recentKeyOf('other', 'member'))).toEqual([])
  })

  it('are all forgotten at sign-out, and nothing else is', () => {
    localStorage.setItem('theme', 'dark')
    for (const company of ['one', 'two']) addRecent(recentKeyOf(company, 'member'), code('A'))
    clearRecent()
    expect(readRecent(recentKeyOf('one', 'member'))).toEqual([])
    expect(readRecent(recentKeyOf('two', 'member'))).toEqual([])
    expect(localStorage.getItem('theme')).toBe('dark')
  })

  it('are none where the browser blocks its storage', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(() => addRecent(key, code('A'))).not.toThrow()
    expect(() => clearRecent()).not.toThrow()
    expect(readRecent(key)).toEqual([])
  })
})

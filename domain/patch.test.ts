import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { applyPatch, unclearable } from './patch'

describe('a patch', () => {
  it.each([
    ['keeps absent fields', {}, { name: 'before', limit: 5 }],
    ['keeps undefined fields', { limit: undefined }, { name: 'before', limit: 5 }],
    ['clears fields that are null', { limit: null }, { name: 'before', limit: null }],
    ['sets other fields', { name: 'after', limit: 0 }, { name: 'after', limit: 0 }],
  ])('%s', (_what, patch, expected) => {
    expect(applyPatch<{ name: string; limit: number | null }>({ name: 'before', limit: 5 }, patch)).toEqual(
      expected,
    )
  })

  it('keeps a field that cannot be cleared when it is null', () => {
    const patch = z.object({ name: unclearable(z.string()) }).parse({ name: null })
    expect(applyPatch({ name: 'before' }, patch)).toEqual({ name: 'before' })
  })
})

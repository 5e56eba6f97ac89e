import { describe, expect, it } from 'vitest'
import { findRetiredWords } from './retired-words'

const linesOf = (text: string) => findRetiredWords(text).map(({ line, word }) => [line, word])

describe('a retired phrase', () => {
  it('is found with its line, also where a line breaks in it', () => {
    expect(linesOf('Requests\nare refused.')).toEqual([[2, 'are refused']])
    expect(linesOf('Requests that are\nrefused.')).toEqual([[1, 'are refused']])
    expect(linesOf('/**\n * Requests are\n * refused.\n */')).toEqual([[2, 'are refused']])
    expect(linesOf('// Requests are\n// refused.')).toEqual([[1, 'are refused']])
  })

  it('is not a part of a word, nor words that are apart', () => {
    expect(linesOf('rare refused; they are not refused')).toEqual([])
  })
})

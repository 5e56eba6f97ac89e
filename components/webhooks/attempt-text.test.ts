import { describe, expect, it } from 'vitest'
import { beginningOf, headerLines, outcomeOf, prettyJson } from './attempt-text'

describe('the outcome of an attempt', () => {
  it.each([
    [{ status: 204, problem: null, succeeded: true }, 'Answered 204.'],
    [{ status: 500, problem: null, succeeded: false }, 'Answered 500 instead of 2xx.'],
    [{ status: 302, problem: null, succeeded: false }, 'Answered 302; redirects are not followed.'],
    [{ status: 410, problem: null, succeeded: false }, 'Answered 410, which disables the endpoint.'],
    [
      { status: null, problem: 'The connection was refused.', succeeded: false },
      'The connection was refused.',
    ],
  ])('is a sentence: %o', (attempt, words) => expect(outcomeOf(attempt)).toBe(words))
})

describe('a sent request and its response', () => {
  it('show one header a line', () =>
    expect(headerLines({ 'webhook-id': 'a', server: 'b' })).toBe('webhook-id: a\nserver: b'))

  it('show JSON on indented lines and other text unchanged', () => {
    expect(prettyJson('{"a":1}')).toBe('{\n  "a": 1\n}')
    expect(prettyJson('<h1>No</h1>')).toBe('<h1>No</h1>')
  })

  it('are cut off when long, with a note', () => {
    expect(beginningOf('short')).toEqual({ text: 'short', isCut: false })
    expect(beginningOf('x'.repeat(20_000))).toEqual({ text: 'x'.repeat(10_000), isCut: true })
  })
})

import { describe, expect, it } from 'vitest'
import { isOpen, keptText, resultText, rowProblemText, shownStateOf, type JobInBrowser } from './job-state'

const job = (given: Partial<JobInBrowser>): JobInBrowser => ({
  type: 'generate_codes',
  state: 'done',
  total: 3,
  done: 3,
  failed: 0,
  undone: 0,
  kept: 0,
  problem: null,
  undoStartedAt: null,
  undoneAt: null,
  ...given,
})
const time = '2026-01-31T09:00:00.000Z'

describe('a job on a page', () => {
  it('is shown as what happens to it last', () => {
    expect(shownStateOf(job({}))).toBe('done')
    expect(shownStateOf(job({ state: 'canceled', undoStartedAt: time }))).toBe('undoing')
    expect(shownStateOf(job({ undoStartedAt: time, undoneAt: time }))).toBe('undone')
    expect(
      [job({ state: 'queued' }), job({ undoStartedAt: time }), job({ state: 'failed' })].map(isOpen),
    ).toEqual([true, true, false])
  })

  it('has its result in words', () => {
    expect(resultText(job({ done: 1 }))).toBe('1 code is created')
    expect(resultText(job({ type: 'update_codes', done: 1_200, failed: 2 }))).toBe(
      '1,200 codes are changed, 2 failed',
    )
    expect(resultText(job({ undone: 2, kept: 1, undoneAt: time }))).toBe('2 codes are taken back, 1 is kept')
  })

  it('names the problem of a row in the words of the forms', () => {
    const rule = { reason: 'NOT_VALID', field: 'maxUses', description: 'must be at least 1' }
    expect(rowProblemText(rule)).toBe('Limit must be at least 1.')
    expect(rowProblemText({ reason: 'LIMIT_REACHED', field: null, description: 'No room is left.' })).toBe(
      'No room is left.',
    )
  })

  it('is not shown as undone when undoing it kept everything', () => {
    const kept = job({ kept: 1_200, undoStartedAt: time, undoneAt: time })
    expect([shownStateOf(kept), isOpen(kept)]).toEqual(['kept', false])
    expect(resultText(kept)).toBe('1,200 codes are kept')
    expect(keptText(kept)).toBe('1,200 kept')
    expect(keptText({ ...kept, undone: 3 })).toBe('1,200 of 1,203 kept')
    expect([{ undoneAt: null }, { kept: 0 }].map((given) => keptText({ ...kept, ...given }))).toEqual([
      undefined,
      undefined,
    ])
  })
})

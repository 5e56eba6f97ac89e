import { describe, expect, it } from 'vitest'
import { closingLine, readPlaywright, readVitest, sum } from './reports.mjs'

const vitest = (report: object = {}) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...report,
  })
const playwright = (stats: object = {}, errors: object[] = []) =>
  JSON.stringify({
    stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
    suites: [
      {
        file: 'e2e/api/kyc.spec.ts',
        specs: [{ tests: [{ results: [{ duration: 1_000 }] }] }],
        suites: [{ specs: [{ tests: [{ results: [{ duration: 250 }, { duration: 250 }] }] }] }],
      },
    ],
  })
const broken = { passed: 0, failed: 1, skipped: 0 }

describe('Vitest', () => {
  it.each([
    ['counts what passed', vitest(), 0, { passed: 3, failed: 0, skipped: 0 }],
    [
      'counts pending and to-do tests as skipped',
      vitest({ numPendingTests: 1, numTodoTests: 2 }),
      0,
      { passed: 3, failed: 0, skipped: 3 },
    ],
    [
      'counts failures once, not once more for their file',
      vitest({
        numFailedTests: 1,
        testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
      }),
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      'counts a file that could not be loaded',
      vitest({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['counts an error outside any test', vitest(), 1, { passed: 3, failed: 1, skipped: 0 }],
    ['fails when nothing ran', vitest({ numPassedTests: 0 }), 0, broken],
    ['fails without a report', undefined, 0, broken],
    ['fails on a torn report', '{"numPassed', 0, broken],
  ])('%s', (_name, json, exitCode, expected) => {
    expect(readVitest(json, exitCode).counts).toEqual(expected)
  })
})

describe('Playwright', () => {
  it.each([
    ['counts what passed', playwright(), 0, { passed: 2, failed: 0, skipped: 0 }],
    ['counts a flaky test as failed', playwright({ flaky: 1 }), 0, { passed: 2, failed: 1, skipped: 0 }],
    ['counts skipped tests', playwright({ skipped: 4 }), 0, { passed: 2, failed: 0, skipped: 4 }],
    [
      'counts errors outside tests',
      playwright({ unexpected: 1 }, [{}]),
      1,
      { passed: 2, failed: 2, skipped: 0 },
    ],
    ['fails on an exit code alone', playwright(), 1, { passed: 2, failed: 1, skipped: 0 }],
    ['fails when nothing ran', playwright({ expected: 0 }), 0, broken],
    ['fails without a report', undefined, 1, broken],
  ])('%s', (_name, json, exitCode, expected) => {
    expect(readPlaywright(json, exitCode).counts).toEqual(expected)
  })
})

it('reads how long each file took, nested suites and retries included', () => {
  expect(readPlaywright(playwright(), 0).files).toEqual([{ name: 'e2e/api/kyc.spec.ts', seconds: 1.5 }])
  const file = {
    name: '/a.test.ts',
    status: 'passed',
    assertionResults: [],
    startTime: 1_000,
    endTime: 3_500,
  }
  expect(readVitest(vitest({ testResults: [file] }), 0).files).toEqual([{ name: '/a.test.ts', seconds: 2.5 }])
})

it('adds the runners up in one line that names skipped tests only if there are any', () => {
  const counts = { passed: 2, failed: 1, skipped: 0 }
  expect(closingLine(sum([counts, counts]))).toBe('4 passed, 2 failed')
  expect(closingLine(sum([counts, { passed: 1, failed: 0, skipped: 3 }]))).toBe(
    '3 passed, 1 failed, 3 skipped',
  )
})

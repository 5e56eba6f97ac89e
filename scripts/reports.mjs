/**
 * Turns the JSON reports of the test runners into one honest sum: whatever is neither passed nor skipped has failed,
 * and a runner that crashed, left no report or ran no test has failed too.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string | undefined} json Vitest's own report @param {number} exitCode @returns {Counts} */
export function countVitest(json, exitCode) {
  const report = parse(json)
  if (!report) return crashed
  // A file that could not even be loaded has no tests to count; it is one failure.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return settle(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  )
}

/** @param {string | undefined} json Playwright's own report @param {number} exitCode @returns {Counts} */
export function countPlaywright(json, exitCode) {
  const report = parse(json)
  if (!report) return crashed
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode)
}

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  const add = (key) => counts.reduce((total, count) => total + count[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** @param {Counts} total */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const crashed = { passed: 0, failed: 1, skipped: 0 }

/** What the exit code knows and the counts do not (an unhandled error, no test at all) counts as one failure. */
function settle(counts, exitCode) {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

function parse(json) {
  try {
    return json ? JSON.parse(json) : undefined
  } catch {
    return undefined
  }
}

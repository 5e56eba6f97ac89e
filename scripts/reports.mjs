/**
 * Reads the JSON reports of the test runners. Every test that neither passed nor was skipped counts as failed, as does a runner that
 * crashed, left no report or ran no test.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, files: { name: string, seconds: number }[] }} Report
 */

/** @param {string | undefined} json Vitest's own report @param {number} exitCode @returns {Report} */
export function readVitest(json, exitCode) {
  const report = parse(json)
  if (!report) return crashed
  // A file that could not be loaded has no tests; it counts as one failure.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const files = report.testResults.map(({ name, startTime, endTime }) => ({
    name,
    seconds: (endTime - startTime) / 1000,
  }))
  return { counts: settle(counts, exitCode), files }
}

/** @param {string | undefined} json Playwright's own report @param {number} exitCode @returns {Report} */
export function readPlaywright(json, exitCode) {
  const report = parse(json)
  if (!report) return crashed
  const { expected, unexpected, flaky, skipped } = report.stats
  const counts = { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
  const files = report.suites.map((suite) => ({ name: suite.file, seconds: secondsOf(suite) }))
  return { counts: settle(counts, exitCode), files }
}

function secondsOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests).flatMap(({ results }) => results)
  const ownMs = results.reduce((sum, { duration }) => sum + duration, 0)
  return suites.reduce((sum, suite) => sum + secondsOf(suite), ownMs / 1000)
}

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  const add = (key) => counts.reduce((total, count) => total + count[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

/** @param {Counts} total */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const crashed = { counts: { passed: 0, failed: 1, skipped: 0 }, files: [] }

/** A failing exit code without failed tests (an unhandled error, no tests) counts as one failure. */
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

/**
 * `npm test`: installs what the tests need, runs every stage even after one has failed, and ends with one line that is
 * the sum of what the runners themselves reported. A failed stage that reports no tests (types, lint, build) counts one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled, requireNode, root, run, tool } from './prepare.mjs'
import { closingLine, countPlaywright, countVitest, sum } from './reports.mjs'
import { verify } from './verify.mjs'

requireNode()
process.chdir(root)
const reports = join(root, 'test-results')
const failedStages = []
let isStopped = false
process.once('SIGTERM', () => (isStopped = true))
const counts = []

if (await stage('Dependencies', ensureInstalled)) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  await stage('Browser', ensureBrowser)
  await stage('Checks', async () => {
    failedStages.push(...(await verify()))
  })
  await stage('Unit and service tests', () =>
    runner('vitest', countVitest, 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/vitest.json',
    ]),
  )
  await stage('Production build', ensureBuilt)
  await stage('API and browser tests', () =>
    runner('playwright', countPlaywright, '@playwright/test/cli.js', ['test']),
  )
}

const total = sum([...counts, { passed: 0, failed: failedStages.length, skipped: 0 }])
if (failedStages.length > 0) console.log(`\nFailed beside the tests: ${failedStages.join(', ')}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`\n${closingLine(total)}`)

async function stage(title, work) {
  console.log(`\n== ${title}`)
  try {
    if (isStopped) throw new Error('Not begun: the tests were stopped.')
    await work()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    failedStages.push(title)
    return false
  }
}

async function runner(name, count, path, args) {
  const [node, file] = tool(path)
  const { code } = await run(node, [file, ...args])
  const report = join(reports, `${name}.json`)
  counts.push(count(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code))
}

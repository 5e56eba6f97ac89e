/**
 * `npm test`: installs what the tests need, runs every stage even after a failure, and ends with one line:
 * the sum of all reports. A failed stage that reports no tests (install, build, browser) counts as one failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt, ensureInstalled, requireNode, root, run, seconds, tool } from './prepare.mjs'
import { closingLine, readPlaywright, readVitest, sum } from './reports.mjs'

requireNode()
process.chdir(root)
const results = join(root, 'test-results')
/** @type {{ title: string, time: string, counts: import('./reports.mjs').Counts }[]} */
const stages = []
const files = []
let isStopped = false
process.once('SIGTERM', () => (isStopped = true))

if (await stage('Dependencies', ensureInstalled)) {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  keepTestDataInMemory()
  console.log('\nSide by side: browser, production build and checks, unit and service tests…')
  await Promise.all([
    stage('Browser', ensureBrowser),
    // The checks read types that the build writes.
    stage('Production build', ensureBuilt).then(() =>
      vitest('Checks', 'verify', ['--config', 'scripts/verify.config.ts']),
    ),
    vitest('Unit and service tests', 'vitest', []),
  ])
  await vitest('Service and endpoint tests on PostgreSQL', 'vitest-postgres', [], {
    TEST_POSTGRES: 'embedded',
  })
  await stage('API and browser tests', () =>
    runner('playwright', '@playwright/test/cli.js', ['test'], readPlaywright),
  )
}

const total = sum(stages.map(({ counts }) => counts))
console.log('\nWhere the time went: stages, then the slowest test files')
for (const { title, time } of stages) console.log(`  ${time.padStart(8)}  ${title}`)
console.log()
for (const { name, seconds } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 8))
  console.log(`  ${`${seconds.toFixed(1)} s`.padStart(8)}  ${name.replace(`${root}/`, '')}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`\n${closingLine(total)}`)

/** On a disk, tests wait longer for their databases to be synced than they work. Data of a run takes less than 2 GB. */
function keepTestDataInMemory() {
  const folder = '/dev/shm'
  const { bavail, bsize } = existsSync(folder) ? statfsSync(folder) : { bavail: 0, bsize: 0 }
  if (bavail * bsize > 4 * 1024 ** 3) process.env.TMPDIR ??= folder
}

/** Runs a stage and prints its outcome. `work` returns the counts, if the stage has any. */
async function stage(title, work) {
  const started = performance.now()
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (isStopped) throw new Error('Not begun: the tests were stopped.')
    counts = (await work()) ?? counts
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    counts = { ...counts, failed: 1 }
  }
  const time = seconds(started)
  stages.push({ title, time, counts })
  const detail = counts.passed + counts.failed > 0 ? `: ${closingLine(counts)}` : ''
  console.log(`${counts.failed ? '✗' : '✓'} ${title}${detail} (${time})`)
  return counts.failed === 0
}

/** May run in parallel with others, so its output is shown only after a failure. */
function vitest(title, name, args, env = {}) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=test-results/${name}.json`]
  return stage(title, () =>
    runner(name, 'vitest/vitest.mjs', ['run', ...reporters, ...args], readVitest, { quiet: true, env }),
  )
}

async function runner(name, path, args, read, options) {
  const [node, file] = tool(path)
  const { code, output } = await run(node, [file, ...args], options)
  if (code !== 0) console.log(output)
  const report = join(results, `${name}.json`)
  const { counts, files: slow } = read(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)
  files.push(...slow)
  return counts
}

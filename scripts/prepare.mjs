/**
 * Prepares what every command needs: dependencies and a production build. `npm start`, `npm test` and the
 * benchmark share it, so all three run the same build. Node's own modules only: on a fresh clone nothing else exists.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Everything that the build reads, without tests and their fixtures: editing one must not trigger a build. */
const sources = [
  'app',
  'components',
  'domain',
  'db',
  'server',
  'public',
  'instrumentation-client.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts',
]
const isTest = (path) => /\.test\.[a-z]+$|^server\/testing\//.test(path)

/** What is built into dist/, by name: the server, and the commands that run without the packages for development. */
const commands = ['backup', 'check-books', 'move', 'reset-password', 'restore', 'rotate-key', 'seed']
const entryPoints = {
  main: 'server/start.ts',
  ...Object.fromEntries(commands.map((name) => [name, `scripts/${name}.ts`])),
}

const installRecord = join(root, 'node_modules', '.referral-desk') // npm ci empties node_modules, including the record
const buildRecord = join(root, 'dist', 'fingerprint')
const lock = join(root, 'dist', 'prepare.lock')

/** Exits with a clear message on an old Node; this file uses the syntax of Node 14. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Referral Desk needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/`,
  )
  process.exit(1)
}

/**
 * Runs a command in the project's folder. Returns its exit code, and the output if it is quiet,
 * for the caller to show if it failed.
 * @param {string} command @param {string[]} args @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm', // npm is a .cmd file there
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    // A stop signal reaches only this process; it is passed on to stop the step too.
    const stop = () => {
      child.kill()
      process.exitCode = 143
    }
    process.once('SIGTERM', stop)
    const finish = (code, problem = '') => {
      process.off('SIGTERM', stop)
      done({ code, output: output + problem })
    }
    child.on('error', (error) => finish(1, `${command}: ${error.message}\n`))
    child.on('close', (code, signal) =>
      finish(code ?? 1, signal ? `${command} was stopped by ${signal}\n` : ''),
    )
  })
}

/** The command line of a tool from node_modules, run by the current Node on any system. */
export const tool = (path) => [process.execPath, join(root, 'node_modules', path)]

async function step(title, command, args, { env, cwd } = {}) {
  console.log(`${title}…`)
  const started = performance.now()
  const { code, output } = await run(command, args, { quiet: true, env, cwd })
  if (code !== 0) throw new Error(`${title} failed (exit code ${code}):\n\n${output}`)
  console.log(`  done in ${seconds(started)}`)
}

export const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
const digest = (content) => createHash('sha256').update(content).digest('hex')

/** Compiled modules depend on the Node ABI and the system, so the lock file alone does not identify an installation. */
const system = `${process.versions.modules} ${process.platform} ${process.arch}`
const installNeeded = () => `${digest(readFileSync(join(root, 'package-lock.json')))} ${system}`

function isInstalled() {
  const record = read(installRecord)
  return record === installNeeded() || ((record?.endsWith(system) ?? true) && isInPlace())
}

/** Accepts a developer's own `npm install`, too: npm records what it installed at its end. */
function isInPlace() {
  const note = read(join(root, 'node_modules', '.package-lock.json'))
  if (!note) return false
  const present = JSON.parse(note).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  )
}

export async function ensureInstalled() {
  if (!isInstalled()) {
    await alone(isInstalled, async () => {
      rmSync(installRecord, { force: true })
      await step('Installing dependencies (a few minutes: the database driver is compiled)', 'npm', [
        'ci',
        '--include=dev',
      ])
    })
  }
  await ensureDriverLoads()
  if (read(installRecord) !== installNeeded()) writeFileSync(installRecord, installNeeded())
}

/**
 * Compiles the database driver again if this Node cannot load it: `npm install` with another Node leaves such a driver.
 * @param {string} [folder] @returns {Promise<void>}
 */
export async function ensureDriverLoads(folder = root) {
  // As in db/sqlite/driver.ts.
  const driver = Number(process.versions.node.split('.')[0]) < 22 ? 'better-sqlite3' : 'better-sqlite3-13'
  const load = () => {
    const Database = createRequire(join(folder, 'package.json'))(driver)
    new Database(':memory:').close()
  }
  try {
    load()
  } catch {
    const title = `Compiling the database driver for Node ${process.versions.node} (a few minutes)`
    await step(title, 'npm', ['rebuild', driver], { cwd: folder })
    load()
  }
}

/**
 * One hash over the path and content of every source file; a few hundred files take some ten milliseconds.
 * @param {string} folder @param {string[]} [paths] @returns {string}
 */
export function fingerprint(folder, paths = sources) {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(folder, path)
    const stats = statSync(full, { throwIfNoEntry: false })
    if (stats?.isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    else if (stats && !isTest(path)) hash.update(`${path}\0${stats.size}\0`).update(readFileSync(full))
  }
  paths.forEach(add)
  return hash.digest('hex')
}

const isBuilt = (current) =>
  read(buildRecord) === current &&
  existsSync(join(root, 'dist/main.mjs')) &&
  existsSync(join(root, '.next/BUILD_ID'))

/** Call after ensureInstalled. The record is deleted first and written last, so that an interrupted build leaves none. */
export async function ensureBuilt() {
  const current = fingerprint(root)
  if (isBuilt(current)) return
  await alone(
    () => isBuilt(current),
    async () => {
      rmSync(buildRecord, { force: true })
      const [node, next] = tool('next/dist/bin/next')
      await step('Building the pages (about a minute)', node, [next, 'build'], {
        env: { NODE_ENV: 'production' },
      })
      await bundle()
      writeFileSync(buildRecord, current)
    },
  )
}

/** In one call: the server and the commands share chunks, which the next call deletes. */
async function bundle() {
  const { build, stop } = await import('esbuild')
  rmSync(join(root, 'dist/chunks'), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // A supervisor loads no server.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    sourcemap: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // A few files with every package load in half the time. What stays outside is compiled, or reads files of its own.
    external: ['next', 'better-sqlite3', 'better-sqlite3-13', '@node-rs/argon2', 'pg-native'],
    // The packages in CommonJS call require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)",
    },
    logLevel: 'warning',
  })
  await stop() // otherwise its helper process runs as long as the server
}

/**
 * Prevents two starts in one folder from installing and building at once: the second waits, then finds the work done.
 * The holder touches the lock every second, so that the lock of a killed holder can be detected.
 */
async function alone(isDone, work) {
  mkdirSync(dirname(lock), { recursive: true })
  for (let waiting = false; ; waiting = true) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (touched && Date.now() - touched > 10_000) rmSync(lock, { recursive: true, force: true })
    else if (!waiting) console.log('Another start is preparing this folder; waiting for it…')
    await sleep(500)
  }
  const touch = setInterval(() => utimesSync(lock, new Date(), new Date()), 1_000)
  try {
    if (!isDone()) await work()
  } finally {
    clearInterval(touch)
    rmSync(lock, { recursive: true, force: true })
  }
}

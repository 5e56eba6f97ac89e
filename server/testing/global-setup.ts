import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/db/sqlite/migrate'
import { startPostgres } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where every test file keeps its own database; removed at the end. */
    databaseFolder: string
    /** A migrated, empty database to copy. */
    emptyDatabase: string
    /** Where to make databases from a template, when the tests run on PostgreSQL. */
    postgres: { serverUrl: string; template: string } | undefined
    /** Where the bundled processes and scripts are. */
    processFolder: string
  }
}

/**
 * Migrates one empty database for all test files, each of which works on a copy (setup.ts), and bundles what they start.
 * TEST_POSTGRES chooses PostgreSQL: the address of a server, or `embedded` for one of its own.
 */
export default async function setUpTests(project: TestProject): Promise<() => Promise<void>> {
  const databaseFolder = mkdtempSync(path.join(tmpdir(), 'referral-desk-tests-'))
  const emptyDatabase = path.join(databaseFolder, 'empty.db')
  migrate(emptyDatabase)
  project.provide('databaseFolder', databaseFolder)
  project.provide('emptyDatabase', emptyDatabase)
  const { TEST_POSTGRES } = process.env
  const server = TEST_POSTGRES
    ? await startPostgres(TEST_POSTGRES === 'embedded' ? undefined : TEST_POSTGRES)
    : undefined
  project.provide('postgres', server && { serverUrl: server.urlOf('postgres'), template: server.template })
  const processFolder = await bundleProcesses()
  project.provide('processFolder', processFolder)
  return async () => {
    await server?.stop()
    for (const folder of [databaseFolder, processFolder]) rmSync(folder, { recursive: true, force: true })
  }
}

const scripts = ['backup', 'check-books', 'move', 'restore', 'rotate-key', 'reset-password']

/** Bundles the processes that tests start: compiling each of them at its start would take four times as long. */
async function bundleProcesses(): Promise<string> {
  // In the repository, so that the bundles find its packages.
  mkdirSync('test-results', { recursive: true })
  const folder = mkdtempSync(path.resolve('test-results', 'processes-'))
  await build({
    entryPoints: [
      'server/testing/processes/*.ts',
      'server/testing/engines/postgres-reader.ts',
      ...scripts.map((name) => `scripts/${name}.ts`),
    ],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return folder
}

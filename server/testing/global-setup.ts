import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '@/db/sqlite/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where every test file keeps its own database; removed at the end. */
    databaseFolder: string
    /** A migrated, empty database to copy. */
    emptyDatabase: string
  }
}

/** Migrates one empty database for all test files, each of which works on a copy (setup.ts). */
export default function setUpTests(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'referral-desk-tests-'))
  const file = path.join(folder, 'empty.db')
  migrate(file)
  project.provide('databaseFolder', folder)
  project.provide('emptyDatabase', file)
  return () => rmSync(folder, { recursive: true, force: true })
}

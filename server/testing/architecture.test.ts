import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { newFolder } from './engines/sqlite'

/** Only the rules under test, and without type information: the files of these snippets do not exist. */
const lint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'boundaries/imports' || ruleId === 'no-console',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
})

async function complaints(file: string, code: string) {
  const [result] = await lint.lintText(code, { filePath: file })
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}

const importing = (source: string) => `import { thing } from '${source}'\nexport const kept = thing`

const refused: [file: string, source: string][] = [
  ['domain/money.ts', 'node:fs'],
  ['domain/money.ts', 'fs'],
  ['domain/money.ts', 'drizzle-orm'],
  ['domain/money.ts', 'next/headers'],
  ['domain/money.ts', '@/db/store'],
  ['domain/money.ts', '../db/store'],
  ['domain/bonus/rules/flat.ts', '@/server/context'],
  ['domain/money.ts', 'vitest'],
  ['domain/money.test.ts', '@/db/store'],

  ['db/store.ts', '@/server/context'],
  ['db/store.ts', '@/app/api/endpoints'],
  ['db/queries/programs.ts', 'next/cache'],
  ['db/queries/programs.ts', '../../server/context'],

  ['server/services/programs/create.ts', '@/db/schema/programs'],
  ['server/services/programs/create.ts', '@/server/http/endpoint'],
  ['server/services/programs/create.ts', '../../http/endpoint'],
  ['server/services/programs/create.ts', '@/server/auth/session'],
  ['server/services/programs/create.ts', '@/components/ui/button'],
  ['server/services/programs/create.ts', '@/db/scope'],
  ['server/services/programs/create.ts', 'drizzle-orm'],
  ['server/services/programs/create.ts', 'next/headers'],
  ['server/services/programs/create.ts', '@/server/testing'],

  ['server/http/router.ts', '@/server/services/programs/create'],
  ['server/http/router.ts', '@/db/queries/programs'],
  ['server/http/router.ts', '@/db/store'],
  ['server/http/router.ts', '@/app/api/endpoints'],
  ['server/http/formats/partner.ts', 'react'],
  ['server/http/formats/partner.ts', 'better-sqlite3'],

  ['server/wire/program.ts', '@/server/services/programs/create'],
  ['server/wire/program.ts', '@/db/queries/programs'],
  ['server/wire/program.ts', 'node:crypto'],

  ['server/auth/session.ts', '@/server/http/router'],
  ['server/auth/session.ts', '@/app/layout'],
  ['server/auth/session.ts', 'drizzle-orm'],

  ['server/context.ts', '@/db/queries/programs'],
  ['server/context.ts', '@/db/scope'],
  ['server/context.ts', 'better-sqlite3'],
  ['server/webhooks/deliver.ts', '@/db/queries/webhooks'],
  ['server/webhooks/deliver.ts', '@/components/ui/button'],

  ['app/(dashboard)/codes/page.tsx', '@/db/queries/referral-codes'],
  ['app/(dashboard)/codes/page.tsx', '@/db/store'],
  ['app/(dashboard)/codes/page.tsx', '../../../db/store'],
  ['app/(dashboard)/codes/page.tsx', 'drizzle-orm/sqlite-core'],
  ['app/api/v1/codes/endpoint.ts', 'better-sqlite3'],
  ['app/api/v1/codes/endpoint.ts', '../../../../server/context'],

  ['components/codes/table.tsx', '@/server/services/referral-codes/list'],
  ['components/codes/table.tsx', '@/app/(dashboard)/codes/actions'],
  ['components/codes/table.tsx', '@/db/store'],
  ['components/codes/table.tsx', '../../domain/money'],
  ['components/codes/table.tsx', 'node:crypto'],

  ['scripts/seed.ts', '../db/store'],
]

const allowed: [file: string, source: string][] = [
  ['domain/money.ts', 'zod'],
  ['domain/local-time.ts', '@date-fns/tz/tzOffset'],
  ['domain/money.ts', './errors'],
  ['domain/bonus/rules/flat.ts', '../../money'],
  ['domain/money.test.ts', 'vitest'],
  ['domain/money.test.ts', 'fast-check'],

  ['db/store.ts', 'better-sqlite3'],
  ['db/queries/programs.ts', 'drizzle-orm/pg-core'],
  ['db/queries/programs.ts', '../schema/programs'],
  ['db/store.ts', '@/domain/errors'],
  ['db/store.ts', 'node:async_hooks'],

  ['server/services/programs/create.ts', '@/db/queries/programs'],
  ['server/services/programs/create.ts', '@/db/store'],
  ['server/services/programs/create.ts', '@/server/context'],
  ['server/services/programs/create.ts', '../companies/read'],
  ['server/services/programs/create.ts', '@/domain/program'],
  ['server/services/programs/create.test.ts', '@/server/testing'],

  ['server/http/router.ts', '@/server/auth/session'],
  ['server/http/router.ts', '../context'],
  ['server/http/router.ts', '@/server/log'],
  ['server/http/router.ts', 'zod-openapi'],

  ['server/auth/session.ts', '@/db/queries/sessions'],
  ['server/auth/session.ts', '@/db/scope'],
  ['server/auth/session.ts', 'jose'],
  ['server/context.ts', '@/db/store'],

  ['app/(dashboard)/codes/page.tsx', '@/server/services/referral-codes/list'],
  ['app/(dashboard)/codes/page.tsx', '@/components/codes/table'],
  ['app/(dashboard)/codes/page.tsx', './search-params'],
  ['components/codes/table.tsx', '@/components/ui/button'],
  ['components/codes/table.tsx', '@/domain/money'],
  ['components/codes/table.tsx', 'react'],

  ['server/main.ts', '@/app/api/endpoints'],
  ['server/testing/database.ts', '@/db/queries/programs'],
  ['scripts/seed.ts', '@/db/queries/programs'],
  ['bench/run.ts', 'better-sqlite3'],
  ['e2e/fixtures.ts', '@/server/services/programs/create'],
]

describe('import boundaries', () => {
  it.each(refused)('%s may not import %s', async (file, source) => {
    expect(await complaints(file, importing(source))).toEqual(['boundaries/imports'])
  })

  it.each(allowed)('%s may import %s', async (file, source) => {
    expect(await complaints(file, importing(source))).toEqual([])
  })

  it.each(['server/services/programs/create.ts', 'server/context.ts'])(
    '%s may name a company scope, but not create one',
    async (file) => {
      expect(
        await complaints(
          file,
          `import type { CompanyScope } from '@/db/scope'\nexport type Kept = CompanyScope`,
        ),
      ).toEqual([])
    },
  )

  it('a component may name what a service returns', async () => {
    const code = (source: string) => `import type { Row } from '${source}'\nexport type Kept = Row`
    const file = 'components/codes/code-columns.tsx'
    expect(await complaints(file, code('@/server/services/referral-code/present'))).toEqual([])
    expect(await complaints(file, code('@/db/queries/referral-codes'))).toEqual(['boundaries/imports'])
  })

  it('server/wire/program.ts may import row types of queries', async () => {
    const code = `import type { ProgramRow } from '@/db/queries/programs'\nexport type Kept = ProgramRow`
    expect(await complaints('server/wire/program.ts', code)).toEqual([])
  })

  it.each([
    ['a type import', `import type { Store } from '@/db/store'\nexport type Kept = Store`],
    ['a type written in place', `export type Kept = import('@/db/store').Store`],
    ['a re-export', `export { store } from '@/db/store'`],
    ['a re-export of all', `export * from '@/db/store'`],
    ['a dynamic import', `export const load = () => import('@/db/store')`],
    ['a path that wanders', `export * from '@/domain/../db/store'`],
  ])('%s does not get around them', async (_name, code) => {
    expect(await complaints('app/page.tsx', code)).toEqual(['boundaries/imports'])
  })
})

describe('circular imports', () => {
  /** The exit code of the check of `npm run verify` over two modules. */
  function check(a: string, b: string): number | null {
    const folder = newFolder()
    mkdirSync(path.join(folder, 'domain'))
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] } } }),
    )
    writeFileSync(path.join(folder, 'domain/a.ts'), a)
    writeFileSync(path.join(folder, 'domain/b.ts'), b)
    return spawnSync(
      process.execPath,
      [path.resolve('node_modules/oxlint/bin/oxlint'), '--config', path.resolve('.oxlintrc.json'), '.'],
      { cwd: folder },
    ).status
  }

  it.each([
    ['values', `import { b } from './b'\nexport const a = b`, `import { a } from './a'\nexport const b = a`],
    [
      'types, by the alias',
      `import type { B } from '@/domain/b'\nexport type A = B`,
      `import type { A } from '@/domain/a'\nexport type B = A`,
    ],
  ])('of %s are an error', (_what, a, b) => {
    expect(check(a, b)).toBe(1)
  })

  it('are not seen in modules that one imports from the other', () => {
    expect(check(`import { b } from './b'\nexport const a = b`, 'export const b = 1')).toBe(0)
  })
})

describe('logging', () => {
  it.each(['app/page.tsx', 'server/context.ts', 'db/store.ts', 'domain/money.ts'])(
    '%s may not use console',
    async (file) => {
      expect(await complaints(file, `console.log('x')`)).toEqual(['no-console'])
    },
  )

  it('the start-up lines of server/start.ts may', async () => {
    expect(await complaints('server/start.ts', `console.log('x')`)).toEqual([])
  })
})

import { execFile } from 'node:child_process'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { gafapayClient, partnerClient, signToken } from './clients'
import {
  copyDataFolder,
  databaseOf,
  newDataFolder,
  removeDataFolder,
  seed,
  startServer,
  type DeskServer,
  type SeededCompany,
} from './server'

export { expect }

interface Seed {
  folder: string
  companies: SeededCompany[]
}

/** A running server with the example data of `npm run seed`. */
export interface Desk extends DeskServer {
  /** Acme, the documents' own company, and Globex, its neighbour. */
  acme: SeededCompany
  globex: SeededCompany
}

interface TestFixtures {
  /** Programs of Acme and Globex with all scopes. */
  partner: ReturnType<typeof partnerClient>
  globexPartner: ReturnType<typeof partnerClient>
  /** Acme's back end in the GafaPay dialect. */
  gafapay: ReturnType<typeof gafapayClient>
  /**
   * Starts a server of the test's own: on an empty database, on the example data, or on the database of a server that
   * was started before. Those still up at the test's end are stopped.
   */
  start: (data: 'empty' | 'seeded' | DeskServer, settings?: Record<string, string>) => Promise<DeskServer>
}

interface WorkerFixtures {
  seeded: Seed
  desk: Desk
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  seeded: [
    async ({}, use) => {
      const folder = newDataFolder()
      await use({ folder, companies: await seed(folder) })
      removeDataFolder(folder)
    },
    { scope: 'worker' },
  ],

  desk: [
    async ({ seeded }, use) => {
      const folder = copyDataFolder(seeded.folder)
      // Tests call from one address; the limit itself has a test with a server of its own.
      const server = await startServer(folder, { PUBLIC_VALIDATE_PER_MINUTE: '10000' })
      const [acme, globex] = seeded.companies
      await use({ ...server, acme: acme!, globex: globex! })
      await server.stop()
      removeDataFolder(folder)
    },
    { scope: 'worker' },
  ],

  partner: async ({ desk }, use) => await use(partnerClient(desk.url, desk.acme.apiKey)),
  globexPartner: async ({ desk }, use) => await use(partnerClient(desk.url, desk.globex.apiKey)),
  gafapay: async ({ desk }, use) =>
    await use(gafapayClient(desk.url, desk.acme.companyId, await signToken(desk.acme.jwtSigningSecret))),

  start: async ({ seeded }, use) => {
    const running = new Set<DeskServer>()
    const folders = new Set<string>()
    const folderOf = (data: 'empty' | 'seeded' | DeskServer) => {
      if (typeof data === 'object') return data.folder
      return data === 'empty' ? newDataFolder() : copyDataFolder(seeded.folder)
    }
    await use(async (data, settings) => {
      const folder = folderOf(data)
      folders.add(folder)
      const server = await startServer(folder, settings)
      running.add(server)
      const end = (signal: 'SIGTERM' | 'SIGKILL') => (running.delete(server), server.end(signal))
      return { ...server, end }
    })
    for (const server of running) await server.stop()
    folders.forEach(removeDataFolder)
  },
})

/** Fails unless `npm run check-books` finds that counts, totals and balances on the server's database are what referrals and ledger say. */
export async function checkBooks({ folder }: Pick<DeskServer, 'folder'>): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    LOG_LEVEL: 'error',
    DATABASE_URL: databaseOf(folder),
  }
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, [tsx, 'scripts/check-books.ts'], { cwd: root, env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
  expect(said).toMatch(/^The books of \d+ (company|companies) balance\.\n$/)
}

import { expect, test as base } from '@playwright/test'
import { openStore } from '@/db/open'
import { checkAllBooks } from '@/scripts/books'
import { gafapayClient, partnerClient, signToken } from './clients'
import { databaseOf } from './database'
import {
  copyDataFolder,
  newDataFolder,
  removeDataFolder,
  seed,
  startServer,
  type TestServer,
  type SeededCompany,
} from './server'

export { expect }

interface Seed {
  folder: string
  companies: SeededCompany[]
}

/** A running server with the example data of `npm run seed`. */
export interface TestApp extends TestServer {
  /** Acme, the documents' own company, and Globex, its neighbor. */
  acme: SeededCompany
  globex: SeededCompany
}

interface TestFixtures {
  /** API clients of Acme and Globex with all scopes. */
  partner: ReturnType<typeof partnerClient>
  globexPartner: ReturnType<typeof partnerClient>
  /** Acme's backend in the GafaPay dialect. */
  gafapay: ReturnType<typeof gafapayClient>
  /**
   * Starts a separate server: on an empty database, on the example data, or on the database of a server that
   * was started before. Servers that still run at the test's end are killed.
   */
  start: (data: 'empty' | 'seeded' | TestServer, settings?: Record<string, string>) => Promise<TestServer>
}

interface WorkerFixtures {
  seeded: Seed
  app: TestApp
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  seeded: [
    async ({}, use) => {
      const folder = await newDataFolder()
      await use({ folder, companies: await seed(folder) })
      removeDataFolder(folder)
    },
    { scope: 'worker' },
  ],

  app: [
    async ({ seeded }, use) => {
      const folder = await copyDataFolder(seeded.folder)
      // All tests call from one address; the limit itself is tested on a separate server.
      const server = await startServer(folder, { PUBLIC_VALIDATE_PER_MINUTE: '10000' })
      const [acme, globex] = seeded.companies
      await use({ ...server, acme: acme!, globex: globex! })
      await server.stop()
      removeDataFolder(folder)
    },
    { scope: 'worker' },
  ],

  partner: async ({ app }, use) => await use(partnerClient(app.url, app.acme.apiKey)),
  globexPartner: async ({ app }, use) => await use(partnerClient(app.url, app.globex.apiKey)),
  gafapay: async ({ app }, use) =>
    await use(gafapayClient(app.url, app.acme.companyId, await signToken(app.acme.jwtSigningSecret))),

  start: async ({ seeded }, use) => {
    const running = new Set<TestServer>()
    const folders = new Set<string>()
    const folderOf = async (data: 'empty' | 'seeded' | TestServer) => {
      if (typeof data === 'object') return data.folder
      return data === 'empty' ? await newDataFolder() : await copyDataFolder(seeded.folder)
    }
    await use(async (data, settings) => {
      const folder = await folderOf(data)
      folders.add(folder)
      const server = await startServer(folder, settings)
      running.add(server)
      const end: TestServer['end'] = (signal) => (running.delete(server), server.end(signal))
      return { ...server, end }
    })
    for (const server of running) await server.kill()
    folders.forEach(removeDataFolder)
  },
})

/** Fails unless counts, totals and balances in the server's database match the referrals and the ledger. */
export async function checkBooks({ folder }: Pick<TestServer, 'folder'>): Promise<void> {
  const store = openStore(databaseOf(folder))
  try {
    expect((await checkAllBooks(store)).differences).toEqual([])
  } finally {
    await store.close()
  }
}

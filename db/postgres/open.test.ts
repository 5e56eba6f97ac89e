import { describe, expect, inject, it, vi } from 'vitest'
import { eq } from '@/db/comparisons'
import type { Store } from '@/db/store'
import { inDatabase, newPostgresDatabase } from '@/server/testing/postgres-server'
import { openPostgres } from './open'

const now = new Date()

/** Runs `work` with so many stores, which share a database as processes do. */
async function withStores(work: (url: string, ...stores: [Store, ...Store[]]) => Promise<void>, count = 1) {
  const url = await newPostgresDatabase(inject('postgres')!)
  const stores = Array.from({ length: count }, () => openPostgres(url, { poolSize: 4 })) as [
    Store,
    ...Store[],
  ]
  try {
    await work(url, ...stores)
  } finally {
    await Promise.all(stores.map((store) => store.close()))
  }
}

const company = (id: string) => ({ id, isvId: id, name: id, createdAt: now })
const insertCompany = (store: Store, id: string) =>
  store.tx(async (writer) => {
    await writer.insert(store.tables.companies).values(company(id))
  })
const companyIds = (store: Store) =>
  store.read(async (reader) =>
    (await reader.select().from(store.tables.companies)).map(({ id }) => id).sort(),
  )

describe('a transaction', () => {
  it('rolls back alone when it fails, and rejects with the error of its body', async () => {
    await withStores(async (_url, store) => {
      const error = new Error('error of the body')
      const failing = store.tx(async (writer) => {
        await writer.insert(store.tables.companies).values(company('b'))
        throw error
      })
      await Promise.all([
        insertCompany(store, 'a'),
        expect(failing).rejects.toBe(error),
        insertCompany(store, 'c'),
      ])
      expect(await companyIds(store)).toEqual(['a', 'c'])
    })
  })

  it('never reports success when PostgreSQL rolled it back, because its body ignored a failed statement', async () => {
    await withStores(async (_url, store) => {
      const ignoring = store.tx(async (writer) => {
        await writer.insert(store.tables.companies).values(company('a'))
        await writer
          .insert(store.tables.companies)
          .values(company('a'))
          .catch(() => undefined)
      })
      await expect(ignoring).rejects.toThrow('rolled back')
      expect(await companyIds(store)).toEqual([])
    })
  })

  it('keeps the rest when a step of it fails', async () => {
    await withStores(async (_url, store) => {
      await store.tx(async (writer, savepoint) => {
        await writer.insert(store.tables.companies).values(company('a'))
        const step = savepoint(async () => {
          await writer.insert(store.tables.companies).values(company('b'))
          await writer.insert(store.tables.companies).values(company('a'))
        })
        await expect(step).rejects.toMatchObject({ cause: { code: '23505' } })
        await writer.insert(store.tables.companies).values(company('c'))
      })
      expect(await companyIds(store)).toEqual(['a', 'c'])
    })
  })

  it('runs after the others of its company over all processes, and sees what they committed', async () => {
    await withStores(async (_url, ...stores) => {
      const { memberships, users } = stores[0].tables
      await insertCompany(stores[0], 'a')
      const join = (store: Store, userId: string) =>
        store.tx(async (writer) => {
          const found = await writer.select().from(memberships)
          const email = `${userId}@example.com`
          await writer
            .insert(users)
            .values({ id: userId, email, emailKey: email, name: '', passwordHash: '', createdAt: now })
          const role = found.length ? 'viewer' : 'owner'
          await writer.insert(memberships).values({ companyId: 'a', userId, role, createdAt: now })
        }, 'a')
      await Promise.all(Array.from({ length: 40 }, (_, index) => join(stores[index % 2]!, String(index))))
      const rows = await stores[0].read(async (reader) => await reader.select().from(memberships))
      expect(rows.filter(({ role }) => role === 'owner')).toHaveLength(1)
      expect(rows).toHaveLength(40)
    }, 2)
  })

  it('without a company runs again after a deadlock', async () => {
    await withStores(async (_url, ...stores) => {
      await Promise.all(['a', 'b'].map((id) => insertCompany(stores[0], id)))
      const { companies } = stores[0].tables
      let waiting = 2
      let meet = () => {}
      const met = new Promise<void>((resolve) => (meet = resolve))
      const rename = (store: Store, ids: string[]) =>
        store.tx(async (writer) => {
          for (const [index, id] of ids.entries()) {
            await writer.update(companies).set({ name: ids.join() }).where(eq(companies.id, id))
            if (index === 0) {
              if (--waiting <= 0) meet()
              await met
            }
          }
        })
      await Promise.all([rename(stores[0], ['a', 'b']), rename(stores[1]!, ['b', 'a'])])
      const names = await stores[0].read(async (reader) => await reader.select().from(companies))
      expect(new Set(names.map(({ name }) => name)).size).toBe(1)
      expect(waiting, 'one of them ran twice').toBe(-1)
    }, 2)
  })
})

describe('a statement', () => {
  it('is rejected after its transaction has ended', async () => {
    await withStores(async (_url, store) => {
      let end = (): void => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      let late: Promise<void> = Promise.resolve()
      await store.tx(async (writer) => {
        late = ended.then(async () => {
          await writer.insert(store.tables.companies).values(company('late'))
        })
        await Promise.resolve()
      })
      end()
      await expect(late).rejects.toMatchObject({
        cause: { message: expect.stringContaining('outside its transaction') as string },
      })
      expect(await companyIds(store)).toEqual([])
    })
  })

  it.each(['tx', 'read', 'snapshot'] as const)('cannot begin with %s inside a transaction', async (kind) => {
    await withStores(async (_url, store) => {
      await expect(store.tx(async () => await store[kind](async () => Promise.resolve()))).rejects.toThrow(
        'cannot be called inside a transaction',
      )
    })
  })
})

describe('a snapshot', () => {
  it('does not see what was committed after its first statement', async () => {
    await withStores(async (_url, store) => {
      await store.snapshot(async (reader) => {
        const { companies } = store.tables
        expect(await reader.select().from(companies)).toEqual([])
        await insertCompany(store, 'a')
        expect(await reader.select().from(companies)).toEqual([])
      })
      expect(await companyIds(store)).toEqual(['a'])
    })
  })
})

describe('a server that does not respond', () => {
  const unavailable = { code: 'UNAVAILABLE', details: { retryAfterSeconds: 1 } }

  it('rejects a write with UNAVAILABLE after 3 seconds while another process holds the lock, and keeps serving reads', async () => {
    await withStores(async (url, store) => {
      await insertCompany(store, 'a')
      await inDatabase(url, async (client) => {
        await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('a', 0))`)
        const write = store.tx(() => Promise.resolve(), 'a').catch((error: unknown) => error)
        expect(await companyIds(store)).toEqual(['a'])
        expect(await write).toMatchObject(unavailable)
        await client.query('ROLLBACK')
      })
      await store.tx(() => Promise.resolve(), 'a')
    })
  })

  it('is UNAVAILABLE to the transactions whose connections it cut, and serves the next ones', async () => {
    await withStores(async (url, store) => {
      await insertCompany(store, 'a')
      const cut = () =>
        inDatabase(url, (client) =>
          client.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND application_name = 'referral-desk'`,
          ),
        )
      const writing = store.tx(async (writer) => {
        await writer.insert(store.tables.companies).values(company('b'))
        await cut()
      }, 'a')
      await expect(writing).rejects.toMatchObject(unavailable)
      // The pool may hand out a connection before it learns of the cut.
      expect(await vi.waitFor(() => companyIds(store))).toEqual(['a'])
      await cut()
      await vi.waitFor(() => insertCompany(store, 'c'))
      expect(await companyIds(store)).toEqual(['a', 'c'])
    })
  })

  it('is UNAVAILABLE to those who wait too long for a connection', async () => {
    await withStores(async (_url, store) => {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => (release = resolve))
      const holding = Array.from({ length: 4 }, () =>
        store.snapshot(async (reader) => {
          await reader.select().from(store.tables.companies)
          await held
        }),
      )
      await expect(companyIds(store)).rejects.toMatchObject(unavailable)
      release()
      await Promise.all(holding)
      expect(await companyIds(store)).toEqual([])
    })
  })
})

describe('closing', () => {
  it('finishes transactions that wait for their turn, and rejects later ones', async () => {
    const url = await newPostgresDatabase(inject('postgres')!)
    const store = openPostgres(url)
    const queued = Array.from({ length: 50 }, (_, index) =>
      store.tx(async (writer) => {
        await writer.insert(store.tables.companies).values(company(String(index)))
      }, 'a'),
    )
    await store.close()
    await Promise.all(queued)
    await expect(insertCompany(store, 'late')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const { rows } = await inDatabase(url, (client) => client.query('SELECT id FROM companies'))
    expect(rows).toHaveLength(50)
  })
})

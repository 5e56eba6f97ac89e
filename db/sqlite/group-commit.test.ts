import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Store } from '@/db/store'
import { newDatabaseFile, readRows, whileLocked } from '@/server/testing/database'
import { openSqlite } from './open'

const now = new Date()

async function withStore(work: (store: Store, file: string) => Promise<void>): Promise<void> {
  const file = newDatabaseFile()
  const store = openSqlite(file)
  try {
    await work(store, file)
  } finally {
    await store.close()
  }
}

const insertCompany = (store: Store, id: string) =>
  store.tx(async (writer) => {
    await writer.insert(store.tables.companies).values({ id, isvId: id, name: id, createdAt: now })
  })
const companyIds = (file: string) =>
  readRows<{ id: string }>('SELECT id FROM companies ORDER BY id', file).map(({ id }) => id)

describe('a transaction', () => {
  it('is in the file when its promise resolves', async () => {
    await withStore(async (store, file) => {
      await insertCompany(store, 'a')
      expect(companyIds(file)).toEqual(['a'])
    })
  })

  it('that fails takes nothing else down and leaves nothing behind', async () => {
    await withStore(async (store, file) => {
      const results = await Promise.allSettled([
        insertCompany(store, 'a'),
        store.tx(async (writer) => {
          await writer
            .insert(store.tables.companies)
            .values({ id: 'b', isvId: 'b', name: 'b', createdAt: now })
          throw new Error('changed my mind')
        }),
        insertCompany(store, 'a'),
        insertCompany(store, 'c'),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(companyIds(file)).toEqual(['a', 'c'])
    })
  })

  it('rejects with the very error of its body', async () => {
    await withStore(async (store) => {
      const mine = new Error('mine')
      await expect(store.tx(async () => Promise.reject(mine))).rejects.toBe(mine)
    })
  })

  it('sees what earlier ones of the same commit wrote', async () => {
    await withStore(async (store) => {
      const writing = insertCompany(store, 'a')
      const reading = store.tx(async (writer) => await writer.select().from(store.tables.companies))
      await writing
      expect(await reading).toHaveLength(1)
    })
  })

  it('shares its commit with others that wait, each acknowledged once', async () => {
    await withStore(async (store, file) => {
      await Promise.all(Array.from({ length: 300 }, (_, index) => insertCompany(store, String(index))))
      expect(companyIds(file)).toHaveLength(300)
    })
  })
})

describe('a statement', () => {
  it('that outlives its transaction is refused and writes nothing', async () => {
    await withStore(async (store, file) => {
      let end = (): void => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      let late: Promise<void> = Promise.resolve()
      await store.tx(async (writer) => {
        late = ended.then(async () => {
          await writer
            .insert(store.tables.companies)
            .values({ id: 'late', isvId: 'late', name: 'late', createdAt: now })
        })
        await Promise.resolve()
      })
      end()
      await expect(late).rejects.toThrow('outside its transaction')
      expect(companyIds(file)).not.toContain('late')
    })
  })

  it('of somebody else cannot slip into a transaction that is open', async () => {
    await withStore(async (store, file) => {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => (release = resolve))
      let stolen: Parameters<Parameters<Store['tx']>[0]>[0] | undefined
      const open = store.tx(async (writer) => {
        stolen = writer
        await held
      })
      while (!stolen) await nextTurn()
      await expect(
        (async () =>
          await stolen
            .insert(store.tables.companies)
            .values({ id: 's', isvId: 's', name: 's', createdAt: now }))(),
      ).rejects.toThrow('outside its transaction')
      release()
      await open
      expect(companyIds(file)).toEqual([])
    })
  })
})

describe('nesting', () => {
  it.each(['tx', 'read'] as const)(
    'a %s inside a transaction is refused at once, where it would wait for ever',
    async (kind) => {
      await withStore(async (store) => {
        await expect(store.tx(async () => await store[kind](async () => Promise.resolve()))).rejects.toThrow(
          'cannot be called inside a transaction',
        )
      })
    },
  )
})

describe('a database that cannot take a write now', () => {
  it('ends the call with UNAVAILABLE after some 3 seconds, while reads go on, and recovers by itself', async () => {
    await withStore(async (store, file) => {
      const startedAt = performance.now()
      await whileLocked(async () => {
        const writes = [insertCompany(store, 'a'), insertCompany(store, 'b')].map((write) =>
          write.catch((error: unknown) => error),
        )
        // A read is answered while the writes wait.
        expect(
          await store.read(async (reader) => await reader.select().from(store.tables.companies)),
        ).toEqual([])
        expect(performance.now() - startedAt).toBeLessThan(2_000)
        for (const write of writes)
          expect(await write).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterSeconds: 1 } })
      }, file)
      const waitedMs = performance.now() - startedAt
      expect(waitedMs).toBeGreaterThan(2_900)
      expect(waitedMs).toBeLessThan(6_000)
      await insertCompany(store, 'c')
      expect(companyIds(file)).toEqual(['c'])
    })
  })

  it('is waited for when it is free again in time', async () => {
    await withStore(async (store, file) => {
      let write: Promise<void> = Promise.resolve()
      await whileLocked(async () => {
        write = insertCompany(store, 'a')
        for (let turn = 0; turn < 20; turn++) await nextTurn()
        expect(companyIds(file)).toEqual([])
      }, file)
      await write
      expect(companyIds(file)).toEqual(['a'])
    })
  })
})

describe('closing', () => {
  it('finishes what is queued and refuses what comes later', async () => {
    const file = newDatabaseFile()
    const store = openSqlite(file)
    const queued = Array.from({ length: 100 }, (_, index) => insertCompany(store, String(index)))
    await store.close()
    await Promise.all(queued)
    expect(companyIds(file)).toHaveLength(100)
    await expect(insertCompany(store, 'late')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

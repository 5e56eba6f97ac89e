import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Store } from '@/db/store'
import { newDatabaseFile, readRowsInFile, whileFileIsLocked } from '@/server/testing/engines/sqlite'
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
  readRowsInFile<{ id: string }>('SELECT id FROM companies ORDER BY id', file).map(({ id }) => id)

describe('a transaction', () => {
  it('is in the file when its promise resolves', async () => {
    await withStore(async (store, file) => {
      await insertCompany(store, 'a')
      expect(companyIds(file)).toEqual(['a'])
    })
  })

  it('rolls back alone when it fails', async () => {
    await withStore(async (store, file) => {
      const results = await Promise.allSettled([
        insertCompany(store, 'a'),
        store.tx(async (writer) => {
          await writer
            .insert(store.tables.companies)
            .values({ id: 'b', isvId: 'b', name: 'b', createdAt: now })
          throw new Error('rolled back')
        }),
        insertCompany(store, 'a'),
        insertCompany(store, 'c'),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect(companyIds(file)).toEqual(['a', 'c'])
    })
  })

  it('rejects with the error of its body', async () => {
    await withStore(async (store) => {
      const error = new Error('error of the body')
      await expect(store.tx(async () => Promise.reject(error))).rejects.toBe(error)
    })
  })

  it('sees the writes of earlier transactions of the same commit', async () => {
    await withStore(async (store) => {
      const writing = insertCompany(store, 'a')
      const reading = store.tx(async (writer) => await writer.select().from(store.tables.companies))
      await writing
      expect(await reading).toHaveLength(1)
    })
  })

  it('lets the process do other work before the other transactions of its commit', async () => {
    await withStore(async (store) => {
      const order: string[] = []
      const spendMs = (ms: number) => {
        for (const end = performance.now() + ms; performance.now() < end;);
      }
      const slow = Array.from({ length: 3 }, () =>
        store.tx(async () => Promise.resolve(spendMs(6))).then(() => order.push('committed')),
      )
      await nextTurn()
      order.push('other work')
      await Promise.all(slow)
      expect(order).toEqual(['other work', 'committed', 'committed', 'committed'])
    })
  })

  it('shares its commit with other waiting transactions, each acknowledged once', async () => {
    await withStore(async (store, file) => {
      await Promise.all(Array.from({ length: 300 }, (_, index) => insertCompany(store, String(index))))
      expect(companyIds(file)).toHaveLength(300)
    })
  })
})

describe('a statement', () => {
  it('is rejected and writes nothing after its transaction has ended', async () => {
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

  it('cannot run in the open transaction of another caller', async () => {
    await withStore(async (store, file) => {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => (release = resolve))
      let otherWriter: Parameters<Parameters<Store['tx']>[0]>[0] | undefined
      const open = store.tx(async (writer) => {
        otherWriter = writer
        await held
      })
      while (!otherWriter) await nextTurn()
      await expect(
        (async () =>
          await otherWriter
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
    'rejects %s inside a transaction at once, where it would wait forever',
    async (kind) => {
      await withStore(async (store) => {
        await expect(store.tx(async () => await store[kind](async () => Promise.resolve()))).rejects.toThrow(
          'cannot be called inside a transaction',
        )
      })
    },
  )
})

describe('a locked database', () => {
  it('rejects a write with UNAVAILABLE after 3 seconds, keeps serving reads, and recovers', async () => {
    await withStore(async (store, file) => {
      const startedAt = performance.now()
      await whileFileIsLocked(async () => {
        let settledCount = 0
        const writes = [insertCompany(store, 'a'), insertCompany(store, 'b')].map((write) =>
          write.catch((error: unknown) => error).finally(() => settledCount++),
        )
        expect(
          await store.read(async (reader) => await reader.select().from(store.tables.companies)),
        ).toEqual([])
        expect(settledCount, 'a read does not wait for the writes').toBe(0)
        for (const write of writes)
          expect(await write).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterSeconds: 1 } })
      }, file)
      expect(performance.now() - startedAt).toBeGreaterThan(2_900)
      await insertCompany(store, 'c')
      expect(companyIds(file)).toEqual(['c'])
    })
  })

  it('accepts a write that waits for it when it is unlocked in time', async () => {
    await withStore(async (store, file) => {
      let write: Promise<void> = Promise.resolve()
      await whileFileIsLocked(async () => {
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
  it('finishes queued transactions and rejects later ones', async () => {
    const file = newDatabaseFile()
    const store = openSqlite(file)
    const queued = Array.from({ length: 100 }, (_, index) => insertCompany(store, String(index)))
    await store.close()
    await Promise.all(queued)
    expect(companyIds(file)).toHaveLength(100)
    await expect(insertCompany(store, 'late')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

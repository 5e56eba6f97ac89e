import { renameSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newDatabaseFile, whileFileIsLocked } from '@/server/testing/engines/sqlite'
import { openSqlite } from './open'

it('a snapshot is unavailable while its connection cannot be opened, and possible again afterwards', async () => {
  const file = newDatabaseFile()
  const store = openSqlite(file)
  const read = () => store.snapshot(async (reader) => await reader.select().from(store.tables.companies))
  renameSync(file, `${file}.away`)
  await expect(read()).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterSeconds: 1 } })
  renameSync(`${file}.away`, file)
  expect(await read()).toEqual([])
  await store.close()
})

it('looks for codes to index without the lock for writing', async () => {
  const file = newDatabaseFile()
  const store = openSqlite(file)
  expect(await whileFileIsLocked(() => store.indexCodes(), file)).toBe(false)
  await store.close()
})

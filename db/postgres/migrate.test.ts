import type { ClientBase } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { isSearchIndexed } from '@/db/queries/referral-code-search'
import {
  categoriesAsRows,
  insertBonusesOnHold,
  insertNamedCategories,
  listAnnounced,
  insertReferralsBeforeStats,
  insertTaggedPartners,
  listByCategory,
  listStats,
  listTags,
  migrationsBefore,
  statsOfReferrals,
  tagsOfPartners,
} from '@/server/testing/migrations'
import { inDatabase, newPostgresDatabase } from '@/server/testing/postgres-server'
import { explainStart } from './failures'
import { migrate } from './migrate'
import { openPostgres } from './open'

const server = inject('postgres')!

/** Why a store with this address cannot start. */
async function failureOf(url: string): Promise<string> {
  const store = openPostgres(url)
  try {
    await store.ready()
    return 'none'
  } catch (error) {
    return (error as Error).message
  } finally {
    await store.close()
  }
}

const withUrl = (url: string, change: Partial<URL>) => Object.assign(new URL(url), change).href

describe('migrating', () => {
  it('happens once when several processes open an empty database at the same time', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    const stores = Array.from({ length: 6 }, () => openPostgres(url))
    await Promise.all(stores.map((store) => store.ready()))
    await Promise.all(stores.map((store) => store.close()))
    const { rows } = await inDatabase(url, (client) =>
      client.query<{ known: number; applied: number }>(
        'SELECT count(DISTINCT hash) AS known, count(*) AS applied FROM migrations',
      ),
    )
    expect(Number(rows[0]!.known)).toBeGreaterThan(10)
    expect(rows[0]!.applied).toBe(rows[0]!.known)
  })

  it('turns the names of categories into rows, with the same sums and days', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    await inDatabase(url, async (client) => {
      await migrate(client, migrationsBefore('categories', 'postgres'))
      await client.query(insertNamedCategories(`'2026-03-10T23:59:00Z'`))
      await migrate(client)
      const byName = `SELECT * FROM (${listByCategory}) AS found ORDER BY what COLLATE "C", name COLLATE "C"`
      const found = (await client.query<(typeof categoriesAsRows)[number]>(byName)).rows
      expect(found).toEqual(categoriesAsRows)
    })
  })

  it('announces the bonuses that are still on hold, and no others', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    await inDatabase(url, async (client) => {
      await migrate(client, migrationsBefore('events', 'postgres'))
      await client.query(insertBonusesOnHold(`'2026-03-10T00:00:00Z'`, `'2126-03-10T00:00:00Z'`))
      await migrate(client)
      expect((await client.query(listAnnounced)).rows).toEqual([{ id: 'on hold' }])
    })
  })

  it('makes partners findable by the tags that they have', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    await inDatabase(url, async (client) => {
      await migrate(client, migrationsBefore('partner_tags', 'postgres'))
      await client.query(insertTaggedPartners('now()'))
      await migrate(client)
      expect((await client.query(listTags)).rows).toEqual(tagsOfPartners)
    })
  })

  it('makes the totals of reports from the referrals, bonuses and visits', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    await inDatabase(url, async (client) => {
      await migrate(client, migrationsBefore('stats', 'postgres'))
      await client.query(insertReferralsBeforeStats((iso) => `'${iso}'`))
      await migrate(client)
      const { rows } = await client.query(`${listStats} ORDER BY rollup, period`)
      expect(rows).toEqual(statsOfReferrals)
    })
  })

  it('leaves a database alone that cannot be migrated', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    await inDatabase(url, (client) => client.query('CREATE TABLE api_keys (id text)'))
    expect(await failureOf(url)).toContain('"api_keys" already exists')
    const { rows } = await inDatabase(url, (client) =>
      client.query<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`),
    )
    expect(rows).toEqual([{ tablename: 'api_keys' }])
  })

  it.each([
    [{ version: 14, encoding: 'UTF8' }, 'needs 15 or later'],
    [{ version: 16, encoding: 'LATIN1' }, "ENCODING 'UTF8'"],
  ])('needs a version from 15 on and UTF8: %j', async (found, message) => {
    const client = { query: () => Promise.resolve({ rows: [found] }) } as unknown as ClientBase
    await expect(migrate(client)).rejects.toThrow(message)
  })
})

describe('a start', () => {
  it('says that nothing answers, without the password', async () => {
    const message = await failureOf('postgres://jane:secret@127.0.0.1:1/desk')
    expect(message).toContain('does not answer at 127.0.0.1:1')
    expect(message).not.toContain('secret')
  })

  it('says that the certificate is not accepted, and how to name its authority', () => {
    const rejection = Object.assign(new Error('unable to verify the first certificate'), {
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    })
    const address = { host: 'db.example.com', port: 5432, user: 'jane', database: 'desk' }
    const { message } = explainStart(rejection, address)
    expect(message).toMatch(/db\.example\.com:5432 is not accepted: unable to verify.+sslrootcert=/)
  })

  it.each([
    ['42P05', 'prepared statement "own statement" already exists', 'mixes up prepared statements'],
    ['26000', 'prepared statement "own statement" does not exist', 'mixes up prepared statements'],
    ['08P01', 'unsupported startup parameter: lock_timeout', 'unsupported startup parameter: lock_timeout'],
  ])('says how to set up a pooler that answers %s', (code, message, reason) => {
    const address = { host: 'pooler', port: 6432, user: 'desk', database: 'desk' }
    const explained = explainStart(Object.assign(new Error(message), { code }), address).message
    expect(explained).toContain(reason)
    expect(explained).toContain('docs/running.md, "PostgreSQL"')
  })

  it('says which database is missing, and how to create it', async () => {
    expect(await failureOf(withUrl(server.serverUrl, { pathname: '/missing' }))).toContain(
      'CREATE DATABASE "missing"',
    )
  })

  it('says that the password is wrong', async () => {
    const url = withUrl(server.serverUrl, { password: 'wrong' })
    expect(await failureOf(url)).toMatch(/does not accept the password of the user "\w+"/)
  })

  it('says which right is missing, and needs none but those on rows once the tables are there', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    const role = new URL(url).pathname.slice(1)
    const asRole = withUrl(url, { username: role, password: 'of a test' })
    try {
      await inDatabase(url, (client) => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of a test'`))
      expect(await failureOf(asRole)).toContain(`GRANT USAGE, CREATE ON SCHEMA public TO "${role}"`)
      await inDatabase(url, async (client) => {
        await migrate(client)
        await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`)
      })
      expect(await failureOf(asRole)).toBe('none')
    } finally {
      await inDatabase(url, (client) => client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`))
    }
  })

  it('succeeds without the right to create the extensions for searches', async () => {
    const url = await newPostgresDatabase(server, 'empty')
    const role = new URL(url).pathname.slice(1)
    const store = openPostgres(withUrl(url, { username: role, password: 'of a test' }))
    try {
      await inDatabase(url, (client) =>
        client.query(
          `CREATE ROLE ${role} LOGIN PASSWORD 'of a test'; GRANT USAGE, CREATE ON SCHEMA public TO ${role}`,
        ),
      )
      await store.ready()
      expect(await isSearchIndexed(store)).toBe(false)
    } finally {
      await store.close()
      await inDatabase(url, (client) => client.query(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`))
    }
  })

  it.each(['referral_codes_search_ix', 'partners_search_ix'])(
    'tells that searches are slow without %s, and the next start creates it',
    async (index) => {
      const url = await newPostgresDatabase(server, 'empty')
      const isIndexed = async (work?: () => Promise<unknown>) => {
        const store = openPostgres(url)
        try {
          await store.ready()
          await work?.()
          return await isSearchIndexed(store)
        } finally {
          await store.close()
        }
      }
      const drop = () => inDatabase(url, (client) => client.query(`DROP INDEX ${index}`))
      expect(await isIndexed(drop)).toBe(false)
      expect(await isIndexed()).toBe(true)
    },
  )

  it('says that the address is not one', () => {
    expect(() => openPostgres('postgres://user:word@host:port/desk')).toThrow('%40')
  })
})

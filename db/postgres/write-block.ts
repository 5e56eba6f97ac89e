import pg from 'pg'
import { postgresSchema } from '@/db/schema/postgres'
import { messageOf, triggersOf, type Trigger, type WriteBlock } from '@/db/write-block'

const lockTimeoutMs = 30_000

/** The write block of a PostgreSQL database. Needs the rights of the tables' owner. */
export function postgresWriteBlock(url: string): WriteBlock {
  return {
    async begin(reason, companyId) {
      const triggers = triggersOf(postgresSchema, companyId).map(
        ({ name, table, event, when }) =>
          `CREATE OR REPLACE TRIGGER "${name}" BEFORE ${event} ON "${table}" FOR EACH ROW WHEN (${when})
            EXECUTE FUNCTION reject_write('${messageOf(reason)}')`,
      )
      await run(url, [
        `CREATE OR REPLACE FUNCTION reject_write() RETURNS trigger LANGUAGE plpgsql
          AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$`,
        ...triggers,
      ])
    },
    async end(companyId, events) {
      await run(url, triggersOf(postgresSchema, companyId, events).map(drop))
    },
  }
}

const drop = ({ name, table }: Trigger) => `DROP TRIGGER IF EXISTS "${name}" ON "${table}"`

/**
 * Runs each statement in a transaction of its own. Each waits for the transactions that have written to its table, and holds
 * one lock only, so that it cannot deadlock with them.
 */
async function run(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'referral-desk move',
    options: '-c search_path=public',
    lock_timeout: lockTimeoutMs,
  })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

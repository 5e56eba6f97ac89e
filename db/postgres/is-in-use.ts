import pg from 'pg'
import { serviceName, connectTimeoutMs } from './connections'

/** Whether a process of the service is connected to a PostgreSQL database. */
export async function isPostgresInUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 LIMIT 1',
      [serviceName],
    )
    return rowCount !== 0
  } finally {
    await client.end()
  }
}

import { outcomeUnknown, unavailable } from '@/domain/errors'

interface DriverFailure {
  code?: unknown
  message?: unknown
  cause?: unknown
}

/**
 * Connections (08), resources (53), shutdown and failover (57P0x), a read-only standby, lock and statement timeouts, a
 * transaction that idled, serialization failures, I/O errors, and the network's own codes.
 */
const unavailableCodes =
  /^(08...|53...|57P0.|57014|25006|25P03|55P03|40001|40P01|58...|E(CONN\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH))$/
/** Node's own codes for a certificate that it does not accept. */
const certificateCodes = /^(ERR_TLS_CERT\w*|CERT_\w+|UNABLE_TO_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*)$/
/** What `pg` and its pool report without a code. */
const unavailableMessages =
  /^(Connection terminated|timeout exceeded|Client has encountered|Cannot use a pool)/i

/** The error of the driver: Drizzle wraps it in one whose message contains the query and its parameters. */
export function driverFailureOf(error: unknown): DriverFailure {
  const failure = (error ?? {}) as DriverFailure
  return failure.code === undefined && failure.cause ? (failure.cause as DriverFailure) : failure
}

/** UNAVAILABLE when PostgreSQL failed for a reason outside the statement, otherwise the error itself. */
export function asUnavailable(error: unknown): unknown {
  const { code, message } = driverFailureOf(error)
  const isOutside =
    typeof code === 'string' ? unavailableCodes.test(code) : unavailableMessages.test(String(message))
  return isOutside ? unavailable(error) : error
}

/** What a transaction throws whose COMMIT failed: the connection may have been lost before or after PostgreSQL received it. */
export function asCommitFailure(error: unknown): unknown {
  return isConflict(error) || asUnavailable(error) === error ? error : outcomeUnknown(error)
}

/** Whether the transaction may succeed when it is run again: it met another one. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(String(driverFailureOf(error).code))
}

/** Why PostgreSQL cannot be used, in words for the administrator who sets DATABASE_URL. Never contains the password. */
export function explainStart(error: unknown, { host, port, user, database }: Server): Error {
  const { code, message } = driverFailureOf(error)
  const explain = (text: string) => new Error(text, { cause: error })
  switch (code) {
    case '28P01':
      return explain(`PostgreSQL does not accept the password of the user "${user}" in DATABASE_URL.`)
    case '28000':
      return explain(
        `PostgreSQL does not let the user "${user}" connect to "${database}": ${String(message)}. See pg_hba.conf on the server.`,
      )
    case '3D000':
      return explain(
        `There is no database "${database}" on ${host}:${port}. Create it: CREATE DATABASE "${database}" OWNER "${user}"`,
      )
    case '42501':
      return explain(
        `The user "${user}" has too few rights in the database "${database}". As its owner, run: ` +
          `GRANT USAGE, CREATE ON SCHEMA public TO "${user}"`,
      )
    case '26000':
    case '42P05':
      return explain(
        `The pooler at ${host}:${port} mixes up prepared statements. Let it pool sessions, or use PgBouncer 1.21 or later with ` +
          'max_prepared_statements (docs/running.md, "PostgreSQL").',
      )
    case '08P01':
      return explain(
        `The pooler at ${host}:${port} rejects the connection: ${String(message)}. docs/running.md, "PostgreSQL", says how to set it up.`,
      )
    case '53300':
      return explain('PostgreSQL has no free connection. Raise max_connections, or lower DATABASE_POOL_SIZE.')
  }
  if (certificateCodes.test(String(code)))
    return explain(
      `The certificate of PostgreSQL at ${host}:${port} is not accepted: ${String(message)}. ` +
        'Name its authority in DATABASE_URL with &sslrootcert=/path/ca.pem, and the host as the certificate does.',
    )
  if (asUnavailable(error) !== error)
    return explain(`PostgreSQL does not answer at ${host}:${port} (${String(message || code)}).`)
  return error instanceof Error ? error : new Error(String(error))
}

/** Where a connection goes to. */
export interface Server {
  host: string
  port: number
  user: string
  database: string
}

interface DriverError {
  code?: unknown
  message?: unknown
  constraint?: unknown
  table?: unknown
  column?: unknown
}

/** The error of the driver, which Drizzle wraps in one of its own. */
export function driverErrorOf(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {}
  return 'cause' in error && typeof error.cause === 'object' && error.cause !== null ? error.cause : error
}

/**
 * Whether a write was rejected by a unique constraint, or by one particular constraint. SQLite reports it by its `columns`
 * (`table.column`, joined by ", "), PostgreSQL by its `name`.
 */
export function isUniqueViolation(error: unknown, constraint?: { name: string; columns: string }): boolean {
  const { code, message, constraint: name } = driverErrorOf(error)
  if (code === '23505') return !constraint || name === constraint.name
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE' && code !== 'SQLITE_CONSTRAINT_PRIMARYKEY') return false
  return !constraint || String(message).endsWith(`failed: ${constraint.columns}`)
}

/** Whether a write was rejected by the check constraint of this name. */
export function isCheckViolation(error: unknown, name: string): boolean {
  const { code, message, constraint } = driverErrorOf(error)
  if (code === '23514') return constraint === name
  return code === 'SQLITE_CONSTRAINT_CHECK' && String(message).endsWith(`failed: ${name}`)
}

/** Whether a write was rejected because the column would have been null. */
export function isNotNullViolation(
  error: unknown,
  { table, column }: { table: string; column: string },
): boolean {
  const { code, message, table: tableName, column: columnName } = driverErrorOf(error)
  if (code === '23502') return tableName === table && columnName === column
  return code === 'SQLITE_CONSTRAINT_NOTNULL' && String(message).endsWith(`failed: ${table}.${column}`)
}

import type { z } from 'zod'
import type { AnyCall, Call, Contract, Endpoint } from './contract'

/**
 * Joins a contract to its handler; the types of the call follow the contract's schemas. The handler calls a
 * use case and presents the result. Work that waits for anything but the database goes into `before`, because
 * a call with an Idempotency-Key runs its handler in a transaction.
 */
export function endpoint<const C extends Contract>(
  contract: C,
  handler: (call: Call<C>) => Promise<z.input<C['output']>>,
  before?: (call: Call<C>) => Promise<void>,
): Endpoint {
  return {
    contract,
    handler: (call) => handler(call as Call<C>),
    ...(before && { before: (call: AnyCall) => before(call as Call<C>) }),
  }
}

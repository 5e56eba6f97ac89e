import { z } from 'zod'
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

/**
 * The same for a call that returns a CSV file. The handler throws before it returns the texts, or not at all: once a file is
 * being sent, its status cannot change.
 */
export function csvEndpoint<const C extends Omit<Contract, 'output' | 'produces'>>(
  contract: C,
  handler: (call: Call<C & { output: z.ZodString }>) => Promise<AsyncIterable<string>>,
): Endpoint {
  return {
    contract: { ...contract, produces: 'text/csv', output: z.string() },
    handler: (call) => handler(call as Call<C & { output: z.ZodString }>),
  }
}

type Promises<Results extends unknown[]> = { [Index in keyof Results]: Promise<Results[Index]> }

/**
 * Waits for statements that are run at once. PostgreSQL receives them in one go and runs them in the given order, which saves
 * the wait for each. Waits for all of them even if one fails, so that none runs after a rollback. Throws the first error.
 */
export async function together<Results extends unknown[]>(...work: Promises<Results>): Promise<Results> {
  const settled = await Promise.allSettled(work)
  for (const result of settled) if (result.status === 'rejected') throw result.reason
  return settled.map((result) => (result as PromiseFulfilledResult<unknown>).value) as Results
}

const key = Symbol.for('referral-desk')
const registry = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>

/** Every value that exists once in this process, by name; tests delete a value to reset it. */
export const singletons = (registry[key] ??= new Map<string, unknown>())

/**
 * One value for the whole process. server/main.ts and Next bundle this code separately, so a module variable
 * would exist twice: two writers on one file, two counters for one limit.
 */
export function singleton<Value>(name: string, create: () => Value): Value {
  let value = singletons.get(name) as Value | undefined
  if (value === undefined) singletons.set(name, (value = create()))
  return value
}

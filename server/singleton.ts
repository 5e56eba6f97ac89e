/**
 * One value for the whole process. The production entry and Next bundle this code separately, so a module variable
 * would exist twice: two writers on one file, two counters for one limit.
 */
export function singleton<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`referral-desk.${name}`)
  const registry = globalThis as unknown as Record<symbol, Value | undefined>
  return (registry[key] ??= create())
}

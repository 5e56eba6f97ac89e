import { addToLimitWindow, forgiveAttempt, type LimitWindow } from '@/db/queries/limit-windows'
import { limitHash } from '@/server/secrets'
import { store } from '@/server/store'

/** What is limited, and for whom. Equal names are counted together. Only a keyed hash of the name is stored. */
export type Limited = readonly [what: string, ...whom: string[]]

/** Counts an attempt. Returns how many all processes have counted in the current window of `windowMs`, with this one. */
export async function countAttempt(limited: Limited, windowMs: number): Promise<number> {
  return (await addToWindow(limited, 1, new Date(Date.now() + windowMs))).count
}

/** Adds `count` to the current window and returns it. If there is none, a window begins that ends at `endsAt`. */
export async function addToWindow(limited: Limited, count: number, endsAt: Date): Promise<LimitWindow> {
  return await addToLimitWindow(store(), { key: keyOf(limited), count, endsAt }, new Date())
}

/** Ends the window of the first name, and takes one attempt off the second. */
export async function forgive(ended: Limited, reduced: Limited): Promise<void> {
  await forgiveAttempt(store(), keyOf(ended), keyOf(reduced))
}

function keyOf(limited: Limited): string {
  return limitHash(JSON.stringify(limited))
}

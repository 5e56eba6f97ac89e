/**
 * The codes and programs that a member opened last, in the browser's storage, for each company and member. They contain no personal
 * data. If the storage is full or blocked, there are no recent items.
 */

export interface RecentItem {
  kind: 'code' | 'program'
  /** The code itself, or the program's id. */
  id: string
  name: string
}

const prefix = 'referral-desk.recent.'
const maxItems = 6

/** Where the recent items of a member of a company are kept. */
export function recentKeyOf(companyId: string, userId: string): string {
  return `${prefix}${companyId}.${userId}`
}

/** The recent items, the latest first. */
export function readRecent(key: string): RecentItem[] {
  return withStorage((storage) => JSON.parse(storage.getItem(key) ?? '[]') as RecentItem[]) ?? []
}

/** Puts an item first. */
export function addRecent(key: string, item: RecentItem): void {
  const others = readRecent(key).filter(({ kind, id }) => kind !== item.kind || id !== item.id)
  withStorage((storage) => storage.setItem(key, JSON.stringify([item, ...others].slice(0, maxItems))))
}

/** Forgets the recent items of all companies and members. */
export function clearRecent(): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  })
}

function withStorage<Value>(work: (storage: Storage) => Value): Value | undefined {
  try {
    return work(localStorage)
  } catch {
    return undefined
  }
}

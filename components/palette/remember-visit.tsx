'use client'

import { createContext, useContext, useEffect } from 'react'
import { addRecent, type RecentItem } from './recent'

/** Where the member's recent items are kept. */
export const RecentKeyContext = createContext('')

/** Adds the item of the page to those opened last. */
export function RememberVisit({ kind, id, name }: RecentItem) {
  const key = useContext(RecentKeyContext)
  useEffect(() => addRecent(key, { kind, id, name }), [key, kind, id, name])
  return null
}

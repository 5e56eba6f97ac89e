'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 1_500
/** One minute; a later change is shown on the next visit. */
const maxRefreshes = 40

/** Refreshes the page while something on it is about to change. */
export function KeepFresh({ active }: { active: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!active) return
    let refreshed = 0
    const timer = setInterval(() => {
      if (document.hidden) return
      router.refresh()
      if (++refreshed >= maxRefreshes) clearInterval(timer)
    }, everyMs)
    return () => clearInterval(timer)
  }, [active, router])
  return null
}

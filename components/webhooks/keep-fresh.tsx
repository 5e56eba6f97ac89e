'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 1_500
/** A minute; what takes longer is shown on the next visit. */
const most = 40

/** Reads the page again while something on it is about to happen. */
export function KeepFresh({ active }: { active: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!active) return
    let refreshed = 0
    const timer = setInterval(() => {
      if (document.hidden) return
      router.refresh()
      if (++refreshed >= most) clearInterval(timer)
    }, everyMs)
    return () => clearInterval(timer)
  }, [active, router])
  return null
}

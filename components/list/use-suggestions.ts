import { useEffect, useState } from 'react'
import type { Suggestion } from '@/server/services/referral-code/suggest-values'
import type { Filter } from './filters'

const typingMs = 150

/** Values of the company that begin with the text; those for the text before while they load. */
export function useSuggestions(of: Filter['suggest'], text: string): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([])
  useEffect(() => {
    if (!of) return
    const controller = new AbortController()
    const load = async () => {
      const response = await fetch(`/suggestions?${new URLSearchParams({ of, text })}`, {
        signal: controller.signal,
      })
      if (response.ok) setFound((await response.json()) as Suggestion[])
    }
    // Without suggestions, the text itself can still be chosen.
    const timer = setTimeout(() => void load().catch(() => undefined), typingMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [of, text])
  return found
}

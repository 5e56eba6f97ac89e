import { useEffect, useState } from 'react'
import type { ActionResult } from '@/components/form/action-result'
import { suggestionsPath } from '@/domain/search-paths'
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
      const response = await fetch(suggestionsPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ of, text }),
        signal: controller.signal,
      })
      const result = (await response.json()) as ActionResult<readonly Suggestion[]>
      if (result.ok) setFound(result.value)
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

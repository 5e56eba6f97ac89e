import { useEffect, useState } from 'react'
import { perform, type ActionResult } from '@/components/form/action-result'
import { findPath } from '@/domain/search-paths'
import type { Found } from '@/server/services/find/find-by-text'

/** Long enough for the next letter of a fast typist. */
const delayMs = 80

interface Answer {
  text: string
  result: ActionResult<Found>
}

/** The latest answer of the server. While a request is in flight, it belongs to an earlier text. */
export function useFound(text: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (text === '') return
    const request = new AbortController()
    const send = async () => {
      const result = await perform(() => find(text, request.signal))
      if (!request.signal.aborted) setAnswer({ text, result })
    }
    const timer = setTimeout(() => void send(), delayMs)
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [text])
  return answer
}

async function find(text: string, signal: AbortSignal): Promise<ActionResult<Found>> {
  const response = await fetch(findPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
    signal,
  })
  return (await response.json()) as ActionResult<Found>
}

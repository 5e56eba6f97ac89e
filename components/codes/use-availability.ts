'use client'

import { useEffect, useState } from 'react'
import { perform } from '@/components/form/action-result'
import { referralCodeSchema } from '@/domain/referral-code/code'
import type { CodeActions } from './code-actions'

export type Availability =
  { state: 'empty' | 'checking' | 'free' | 'taken' | 'unknown' } | { state: 'rule'; rule: string }

const debounceMs = 300

/** Whether the typed code is free, asked once typing rests. An answer for something typed earlier is never shown. */
export function useAvailability(typed: string, checkName: CodeActions['checkName']): Availability {
  const code = typed.trim()
  const parsed = referralCodeSchema.safeParse(code)
  const wellFormed = parsed.success
  const [answer, setAnswer] = useState<{ code: string; availability: Availability }>()
  useEffect(() => {
    if (!wellFormed) return
    let stale = false
    const ask = async () => {
      const result = await perform(() => checkName(code))
      if (!stale) setAnswer({ code, availability: toAvailability(result) })
    }
    const timer = setTimeout(() => void ask(), debounceMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [code, wellFormed, checkName])
  if (code === '') return { state: 'empty' }
  if (!wellFormed) return { state: 'rule', rule: parsed.error.issues[0]?.message ?? '' }
  return answer?.code === code ? answer.availability : { state: 'checking' }
}

function toAvailability(result: Awaited<ReturnType<CodeActions['checkName']>>): Availability {
  if (!result.ok) return { state: 'unknown' }
  return result.value.state === 'not_a_code'
    ? { state: 'rule', rule: result.value.rule }
    : { state: result.value.state }
}

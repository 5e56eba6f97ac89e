'use client'

import { useEffect, useState } from 'react'
import { referralCodeSchema } from '@/domain/referral-code/code'
import { attempt, type CodeActions } from './code-actions'

export type Availability = { state: 'empty' | 'checking' | 'free' | 'taken' | 'unknown' } | { state: 'rule'; rule: string }

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
      const outcome = await attempt(() => checkName(code))
      if (!stale) setAnswer({ code, availability: toAvailability(outcome) })
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

function toAvailability(outcome: Awaited<ReturnType<CodeActions['checkName']>>): Availability {
  if (!outcome.ok) return { state: 'unknown' }
  return outcome.value.state === 'not_a_code' ? { state: 'rule', rule: outcome.value.rule } : { state: outcome.value.state }
}

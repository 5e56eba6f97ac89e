'use client'

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { perform } from '@/components/form/action-result'
import { toSentence } from '@/components/form/sentences'
import { Spinner } from '@/components/ui/spinner'
import { misreadableCharacters, referralCodeSchema } from '@/domain/referral-code/code'
import { trimInvisible } from '@/domain/text'
import type { CodeActions } from './code-actions'

export type Availability =
  { state: 'empty' | 'checking' | 'free' | 'taken' | 'unknown' } | { state: 'rule'; rule: string }

const debounceMs = 300

/** Checks whether the typed code is available, once typing pauses. Never shows the answer for an earlier text. */
export function useAvailability(typed: string, checkName: CodeActions['checkName']): Availability {
  const code = trimInvisible(typed)
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

/** The line below the code field. It never reveals who has a code that is taken. */
export function AvailabilityLine({ code, availability }: { code: string; availability: Availability }) {
  const misreadable = availability.state === 'free' ? misreadableCharacters(code) : []
  return (
    <span aria-live="polite" className="flex min-h-4 flex-col gap-1">
      <Answer code={code} availability={availability} />
      {misreadable.length > 0 && (
        <span className="flex items-start gap-1.5 text-warning">
          <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <span>
            {listOf(misreadable)} {misreadable.length === 1 ? 'is' : 'are'} easily misread (O and 0, I, l and
            1). Generate avoids them.
          </span>
        </span>
      )}
    </span>
  )
}

function Answer({ code, availability }: { code: string; availability: Availability }) {
  switch (availability.state) {
    case 'empty':
      return 'What people type or scan. Not case-sensitive.'
    case 'rule':
      return toSentence(availability.rule)
    case 'checking':
      return (
        <span className="flex items-center gap-1.5">
          <Spinner className="size-3.5" />
          Checking
        </span>
      )
    case 'free':
      return (
        <span className="flex items-start gap-1.5 text-success">
          <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{code} is free.</span>
        </span>
      )
    case 'taken':
      return (
        <span className="flex items-start gap-1.5 text-danger">
          <CircleX aria-hidden className="mt-px size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{code} is taken. Choose another, or generate one.</span>
        </span>
      )
    case 'unknown':
      return 'Availability cannot be checked right now. It is checked again when you create the code.'
  }
}

const listOf = (characters: string[]) =>
  new Intl.ListFormat('en-US', { type: 'conjunction' }).format(characters)

'use client'

import { useRef } from 'react'
import type { ActionResult } from '@/components/form/action-result'
import type { FormChoices } from './codes-provider'

interface DoubtfulTerms {
  category?: string | null
  expiresAt?: string | null
}

/**
 * Returns a function that asks about terms that may be mistakes: a category that is not among the choices, and an expiry that has
 * passed. It returns a question as a failure of its field, or undefined for terms in order. Submitting the same terms again confirms them.
 */
export function useAskAboutTerms({ whenLoaded }: Pick<FormChoices, 'whenLoaded'>) {
  const asked = useRef(new Set<string>())

  const ask = (
    field: keyof DoubtfulTerms,
    value: string,
    description: string,
  ): ActionResult<never> | undefined => {
    const key = `${field} ${value}`
    if (asked.current.has(key)) return undefined
    asked.current.add(key)
    return { ok: false, message: description, violations: [{ field, reason: 'NOT_VALID', description }] }
  }

  return async ({ category, expiresAt }: DoubtfulTerms): Promise<ActionResult<never> | undefined> => {
    const choices = category ? await whenLoaded() : undefined
    const newCategory = choices?.categories.every(({ name }) => name !== category) ? category : undefined
    const pastExpiry = expiresAt && new Date(expiresAt) <= new Date() ? expiresAt : undefined
    return (
      (newCategory && ask('category', newCategory, questions.category(newCategory))) ||
      (pastExpiry && ask('expiresAt', pastExpiry, questions.expiresAt)) ||
      undefined
    )
  }
}

const questions = {
  category: (name: string) =>
    `There is no category “${name}” yet. Submit again to create it, or enter another one.`,
  expiresAt:
    'This time has passed, so the code could not be used. Submit again to confirm it, or enter another time.',
}

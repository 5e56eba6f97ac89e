import type { ReactNode } from 'react'
import { CodesProvider } from '@/components/codes/codes-provider'
import { checkCode, countPending, createCode, suggestCode, updateCode } from './actions'
import type { loadChoices } from './code-views'

const actions = {
  create: createCode,
  update: updateCode,
  checkName: checkCode,
  suggestName: suggestCode,
  countPending,
}

/** Hands the section's server actions and choices to its client components. */
export function CodesSection({
  choices,
  children,
}: {
  choices: Awaited<ReturnType<typeof loadChoices>>
  children: ReactNode
}) {
  const { mayWrite, categories, programs } = choices
  return (
    <CodesProvider mayWrite={mayWrite} categories={categories} programs={programs} actions={actions}>
      {children}
    </CodesProvider>
  )
}

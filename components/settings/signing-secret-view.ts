import type { Action } from '@/components/form/action-result'

/** A JWT signing secret without the secret itself, which is shown only at its creation. */
export interface SigningSecretView {
  id: string
  name: string
  createdAt: Date
  retiredAt: Date | null
}

export interface SigningSecretActions {
  create: Action<{ name: string }, { id: string; secret: string }>
  retire: Action<string>
}

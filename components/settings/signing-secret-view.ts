import type { Action } from '@/components/form/action-result'

/** A JWT signing secret as its page shows it; the secret itself is shown at its creation only. */
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

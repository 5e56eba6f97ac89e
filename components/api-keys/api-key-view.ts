import type { Action } from '@/components/form/action-result'
import type { ApiScope } from '@/domain/company/permissions'

/** An API key without the key itself, of which only a hash is stored. */
export interface ApiKeyView {
  id: string
  name: string
  prefix: string
  scopes: readonly ApiScope[]
  state: 'active' | 'expired' | 'revoked'
  lastUsedAt: Date | null
  expiresAt: Date | null
  revokedAt: Date | null
  createdAt: Date
}

export interface NewApiKeyInput {
  name: string
  scopes: ApiScope[]
  expiresAt: string | null
}

export type CreateApiKey = Action<NewApiKeyInput, { id: string; key: string }>
export type RevokeApiKey = Action<string>

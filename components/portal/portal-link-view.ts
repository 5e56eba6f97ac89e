import type { Action } from '@/components/form/action-result'

/** A portal link without its address, of which only a hash is stored. */
export interface PortalLinkView {
  id: string
  createdAt: Date
  expiresAt: Date
}

/** The actions on the links of one partner. */
export interface PortalLinkActions {
  create: Action<{ expiresIn: string }, { url: string }>
  revoke: Action<string>
  revokeAll: Action
}

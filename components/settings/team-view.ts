import type { Action } from '@/components/form/action-result'
import type { Role } from '@/domain/company/permissions'
import type { PasswordLinkActions } from './password-link-dialog'

export interface MemberView {
  userId: string
  name: string
  email: string
  role: Role
  createdAt: Date
  /** The URL of their changes, for those who may see them. */
  historyHref?: string | undefined
}

export interface InvitationView {
  id: string
  email: string
  role: Role
  expiresAt: Date
}

export interface TeamActions {
  invite: Action<{ email: string; role: Role }, { link: string; replacesEarlier: boolean }>
  renewInvitation: Action<string, { secret: string }>
  revokeInvitation: Action<string>
  changeRole: (userId: string, role: Role) => ReturnType<Action>
  remove: Action<string>
  passwordLink: PasswordLinkActions
}

export const roleLabels: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  marketer: 'Marketer',
  viewer: 'Viewer',
}

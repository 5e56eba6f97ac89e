import type { Action } from '@/components/form/action-result'
import type { Role } from '@/domain/company/permissions'

export interface MemberView {
  userId: string
  name: string
  email: string
  role: Role
  createdAt: Date
}

export interface TeamActions {
  add: Action<{ name: string; email: string; role: Role }, { userId: string; password: string | null }>
  changeRole: (userId: string, role: Role) => ReturnType<Action>
  remove: Action<string>
}

/** What each role may do, in plain words. */
export const roleText: Record<Role, { label: string; may: string }> = {
  owner: { label: 'Owner', may: 'Everything, and decides who owns the company.' },
  admin: { label: 'Admin', may: 'Codes, API keys, signing secrets and the team.' },
  marketer: { label: 'Marketer', may: 'Creates and changes codes; sees everything else.' },
  viewer: { label: 'Viewer', may: 'Sees everything and changes nothing.' },
}

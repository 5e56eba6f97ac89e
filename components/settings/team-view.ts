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

export const roleLabels: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  marketer: 'Marketer',
  viewer: 'Viewer',
}

'use client'

import { Select } from '@/components/ui/select'
import { roles, type Role } from '@/domain/company/permissions'
import { roleLabels } from './team-view'

interface RoleSelectProps {
  value: Role
  onChange: (role: Role) => void
  /** Only owners may choose it. */
  withOwner: boolean
}

/** Belongs inside a Field. */
export function RoleSelect({ value, onChange, withOwner }: RoleSelectProps) {
  const options = roles
    .filter((role) => withOwner || role !== 'owner')
    .map((role) => ({ value: role, label: roleLabels[role] }))
  return <Select options={options} value={value} onValueChange={(role) => onChange(role as Role)} />
}

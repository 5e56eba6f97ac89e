import { expect, it } from 'vitest'
import { roles } from '@/domain/company/permissions'
import { navigationFor, type NavigationGroup } from './navigation'

it('the menu has the pages of developers and the audit log for owners and admins only, and all others for every role', () => {
  const nameOf = ({ label, places }: NavigationGroup) => label ?? places[0]!.label
  const groupsOf = new Map(roles.map((role) => [role, navigationFor(role).map(nameOf)]))
  const everyone = groupsOf.get('viewer')!
  expect(everyone).not.toContain('Developers')
  expect(groupsOf.get('marketer')).toEqual(everyone)
  for (const role of ['owner', 'admin'] as const)
    expect(groupsOf.get(role)).toEqual(everyone.toSpliced(-1, 0, 'Developers', 'Audit log'))
})

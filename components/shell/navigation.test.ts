import { expect, it } from 'vitest'
import type { Role } from '@/domain/company/permissions'
import { navigationFor } from './navigation'

const developerPlaces = (role: Role) =>
  navigationFor(role)
    .find(({ label }) => label === 'Developers')!
    .places.map(({ label }) => label)

it.each(['owner', 'admin'] as const)('the menu of an %s leads to every developer page', (role) =>
  expect(developerPlaces(role)).toEqual(['API keys', 'Webhooks', 'Requests', 'API reference']),
)

it.each(['marketer', 'viewer'] as const)('the menu of a %s leaves out the webhooks it may not view', (role) =>
  expect(developerPlaces(role)).toEqual(['API keys', 'Requests', 'API reference']),
)

import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/company/permissions'
import { actionsFor, matching, pagesFor } from './commands'

const effects = { setTheme: () => {}, signOut: () => {} }
const labelsOf = (commands: { label: string }[]) => commands.map(({ label }) => label)
const actionsOf = (role: Role) => labelsOf(actionsFor(role, effects))

describe('the actions of the palette', () => {
  it('are those that the role may use', () => {
    const personal = ['Theme: Light', 'Theme: Dark', 'Theme: System', 'Sign out']
    const creations = ['Create code', 'Create many codes', 'Import codes', 'Create program']
    expect(actionsOf('viewer')).toEqual(personal)
    for (const role of ['marketer', 'admin', 'owner'] as const)
      expect(actionsOf(role)).toEqual([...creations, ...personal])
  })
})

describe('the pages of the palette', () => {
  it('are those of the menu and the tabs of Settings', () => {
    expect(labelsOf(pagesFor('viewer'))).not.toContain('Webhooks')
    expect(labelsOf(pagesFor('owner'))).toEqual(
      expect.arrayContaining(['Webhooks', 'Settings', 'Settings: Team']),
    )
  })

  it('are found by any part of each word, in any order and case', () => {
    const pages = pagesFor('owner')
    expect(labelsOf(matching(pages, 'TEAM sett'))).toEqual(['Settings: Team'])
    expect(labelsOf(matching(actionsFor('owner', effects), 'csv'))).toEqual(['Import codes'])
    expect(matching(pages, 'team codes')).toEqual([])
  })
})

import type { ReactNode } from 'react'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { settingsPages, settingsPath, type SettingsPageName } from './settings-pages'

/** A page of the settings, below its title and the tabs that lead to the others. */
export function SettingsFrame({ name, children }: { name: SettingsPageName; children: ReactNode }) {
  const items = Object.entries(settingsPages).map(([page, { title }]) => ({
    href: settingsPath(page as SettingsPageName),
    label: title,
    current: page === name,
  }))
  return (
    <>
      <PageHeader {...settingsPages[name]} />
      <LinkTabs label="Settings" items={items} />
      {children}
    </>
  )
}

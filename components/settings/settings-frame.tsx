import { History as HistoryIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { settingsPages, settingsPath, type SettingsPageName } from './settings-pages'

interface SettingsFrameProps {
  name: SettingsPageName
  /** The URL of the changes of what the page sets; undefined where there are none to show. */
  historyHref?: string | undefined
  children: ReactNode
}

/** A page of the settings, below its title and the tabs that lead to the others. */
export function SettingsFrame({ name, historyHref, children }: SettingsFrameProps) {
  const items = Object.entries(settingsPages).map(([page, { title }]) => ({
    href: settingsPath(page as SettingsPageName),
    label: title,
    current: page === name,
  }))
  return (
    <>
      <PageHeader
        {...settingsPages[name]}
        action={
          historyHref && (
            <Button asChild variant="secondary">
              <Link href={historyHref} prefetch={false}>
                <HistoryIcon aria-hidden />
                History
              </Link>
            </Button>
          )
        }
      />
      <LinkTabs label="Settings" items={items} />
      {children}
    </>
  )
}

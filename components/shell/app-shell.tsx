import type { ReactNode } from 'react'
import { KeyboardShortcuts } from './keyboard-shortcuts'
import { MobileBar } from './mobile-bar'
import { dashboardNavigation, type NavigationGroup } from './navigation'
import type { CompanyChoice } from './company-switcher'
import type { PersonInFrame } from './person-menu'
import { SidebarContent } from './sidebar-content'

export interface AppShellProps {
  company: { name: string; isvId: string }
  /** Of the person; the switcher appears from two. */
  companies: readonly CompanyChoice[]
  person: PersonInFrame
  navigation?: readonly NavigationGroup[]
  /** Server actions. */
  onSwitchCompany?: (companyId: string) => Promise<void>
  onSignOut: () => Promise<void>
  children: ReactNode
}

export function AppShell({ navigation = dashboardNavigation, children, ...frame }: AppShellProps) {
  return (
    <div className="min-h-dvh lg:pl-60">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-primary px-3 py-2 font-medium text-primary-foreground focus:translate-y-0"
      >
        Skip to content
      </a>
      <aside className="fixed inset-y-0 left-0 z-20 hidden w-60 border-r bg-card lg:flex lg:flex-col">
        <SidebarContent {...frame} navigation={navigation} />
      </aside>
      <MobileBar companyName={frame.company.name}>
        <SidebarContent {...frame} navigation={navigation} />
      </MobileBar>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-content px-4 py-5 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      <KeyboardShortcuts />
    </div>
  )
}

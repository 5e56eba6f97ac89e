'use client'

import { useState, type ReactNode } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { recentKeyOf } from '@/components/palette/recent'
import { RecentKeyContext } from '@/components/palette/remember-visit'
import { MobileBar } from './mobile-bar'
import { PageFrame } from './page-frame'
import { SearchIconButton } from './search-button'
import { SidebarContent, type SidebarContentProps } from './sidebar-content'

const PaletteDialog = lazyDialog(
  async () => (await import('@/components/palette/palette-dialog')).PaletteDialog,
)

/**
 * The frame of every dashboard page: a sidebar; below 1024 px, a bar that opens it as a sheet. A client component, so
 * that each page sends its few props instead of the rendered icons.
 */
export function AppShell({ children, ...sidebar }: SidebarContentProps & { children: ReactNode }) {
  const [isSearching, setSearching] = useState(false)
  const search = () => setSearching(true)
  const { company, person } = sidebar
  const content = <SidebarContent {...sidebar} onSearch={search} />
  const navigation = (
    <>
      <aside className="fixed inset-y-0 left-0 z-20 hidden w-60 border-r bg-card lg:flex lg:flex-col print:hidden">
        {content}
      </aside>
      <MobileBar companyName={company.name} action={<SearchIconButton onClick={search} />}>
        {content}
      </MobileBar>
    </>
  )
  return (
    <RecentKeyContext value={recentKeyOf(company.companyId, person.userId)}>
      <PageFrame navigation={navigation} className="lg:pl-60 print:pl-0">
        {children}
      </PageFrame>
      <PaletteDialog open={isSearching} onOpenChange={setSearching} role={person.role} />
    </RecentKeyContext>
  )
}

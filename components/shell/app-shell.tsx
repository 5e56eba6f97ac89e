'use client'

import type { ReactNode } from 'react'
import { MobileBar } from './mobile-bar'
import { PageFrame } from './page-frame'
import { SidebarContent, type SidebarContentProps } from './sidebar-content'

/**
 * The frame of every dashboard page: a sidebar; below 1024 px, a bar that opens it as a sheet. A client component, so
 * that each page sends its few props instead of the rendered icons.
 */
export function AppShell({ children, ...sidebar }: SidebarContentProps & { children: ReactNode }) {
  const content = <SidebarContent {...sidebar} />
  const navigation = (
    <>
      <aside className="fixed inset-y-0 left-0 z-20 hidden w-60 border-r bg-card lg:flex lg:flex-col">
        {content}
      </aside>
      <MobileBar companyName={sidebar.company.name}>{content}</MobileBar>
    </>
  )
  return (
    <PageFrame navigation={navigation} className="lg:pl-60">
      {children}
    </PageFrame>
  )
}

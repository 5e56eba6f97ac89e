import { BadgeCheck, HandCoins, KeyRound, LayoutDashboard, Megaphone, Settings, TicketPercent, UserRoundPlus } from 'lucide-react'
import type { ReactNode } from 'react'

export interface NavigationPlace {
  href: string
  label: string
  /** An element and not a component: it crosses from server to client. */
  icon: ReactNode
}

export const dashboardNavigation: readonly NavigationPlace[] = [
  { href: '/', label: 'Overview', icon: <LayoutDashboard aria-hidden /> },
  { href: '/codes', label: 'Codes', icon: <TicketPercent aria-hidden /> },
  { href: '/programs', label: 'Programs', icon: <Megaphone aria-hidden /> },
  { href: '/referrals', label: 'Referrals', icon: <UserRoundPlus aria-hidden /> },
  { href: '/bonuses', label: 'Bonuses', icon: <HandCoins aria-hidden /> },
  { href: '/validate', label: 'Validate', icon: <BadgeCheck aria-hidden /> },
  { href: '/api-keys', label: 'API keys', icon: <KeyRound aria-hidden /> },
  { href: '/settings', label: 'Settings', icon: <Settings aria-hidden /> },
]

import {
  BadgeCheck,
  BookOpen,
  HandCoins,
  KeyRound,
  LayoutDashboard,
  Megaphone,
  ScrollText,
  Settings,
  TicketPercent,
  UserRoundPlus,
  Webhook,
} from 'lucide-react'
import type { ReactNode } from 'react'

export interface NavigationPlace {
  href: string
  label: string
  /** An element and not a component: it crosses from server to client. */
  icon: ReactNode
}

export interface NavigationGroup {
  /** Left out where the places speak for themselves. */
  label?: string
  places: readonly NavigationPlace[]
}

export const dashboardNavigation: readonly NavigationGroup[] = [
  {
    places: [
      { href: '/', label: 'Overview', icon: <LayoutDashboard aria-hidden /> },
      { href: '/codes', label: 'Codes', icon: <TicketPercent aria-hidden /> },
      { href: '/programs', label: 'Programs', icon: <Megaphone aria-hidden /> },
      { href: '/referrals', label: 'Referrals', icon: <UserRoundPlus aria-hidden /> },
      { href: '/bonuses', label: 'Bonuses', icon: <HandCoins aria-hidden /> },
      { href: '/validate', label: 'Validate', icon: <BadgeCheck aria-hidden /> },
    ],
  },
  {
    label: 'Developers',
    places: [
      { href: '/api-keys', label: 'API keys', icon: <KeyRound aria-hidden /> },
      { href: '/webhooks', label: 'Webhooks', icon: <Webhook aria-hidden /> },
      { href: '/requests', label: 'Requests', icon: <ScrollText aria-hidden /> },
      { href: '/developers/reference', label: 'API reference', icon: <BookOpen aria-hidden /> },
    ],
  },
  { places: [{ href: '/settings', label: 'Settings', icon: <Settings aria-hidden /> }] },
]

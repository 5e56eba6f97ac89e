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
import type { Role } from '@/domain/company/permissions'

export interface NavigationPlace {
  href: string
  label: string
  /** An element, because a component cannot be passed from server to client. */
  icon: ReactNode
}

export interface NavigationGroup {
  /** Left out where the places need none. */
  label?: string
  places: readonly NavigationPlace[]
}

const work: NavigationGroup = {
  places: [
    { href: '/', label: 'Overview', icon: <LayoutDashboard aria-hidden /> },
    { href: '/codes', label: 'Codes', icon: <TicketPercent aria-hidden /> },
    { href: '/programs', label: 'Programs', icon: <Megaphone aria-hidden /> },
    { href: '/referrals', label: 'Referrals', icon: <UserRoundPlus aria-hidden /> },
    { href: '/bonuses', label: 'Bonuses', icon: <HandCoins aria-hidden /> },
    { href: '/validate', label: 'Validate', icon: <BadgeCheck aria-hidden /> },
  ],
}

const developers: NavigationGroup = {
  label: 'Developers',
  places: [
    { href: '/api-keys', label: 'API keys', icon: <KeyRound aria-hidden /> },
    { href: '/webhooks', label: 'Webhooks', icon: <Webhook aria-hidden /> },
    { href: '/requests', label: 'Requests', icon: <ScrollText aria-hidden /> },
    { href: '/developers/reference', label: 'API reference', icon: <BookOpen aria-hidden /> },
  ],
}

const settings: NavigationGroup = {
  places: [{ href: '/settings', label: 'Settings', icon: <Settings aria-hidden /> }],
}

/** A marketer works with codes and programs: the developer pages stay readable by address, but off the menu. */
export function navigationFor(role: Role): readonly NavigationGroup[] {
  return role === 'marketer' ? [work, settings] : [work, developers, settings]
}

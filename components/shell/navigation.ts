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
  type LucideIcon,
} from 'lucide-react'
import type { Role } from '@/domain/company/permissions'

export interface NavigationPlace {
  href: string
  label: string
  icon: LucideIcon
}

export interface NavigationGroup {
  /** The heading; some groups have none. */
  label?: string
  places: readonly NavigationPlace[]
}

const work: NavigationGroup = {
  places: [
    { href: '/', label: 'Overview', icon: LayoutDashboard },
    { href: '/codes', label: 'Codes', icon: TicketPercent },
    { href: '/programs', label: 'Programs', icon: Megaphone },
    { href: '/referrals', label: 'Referrals', icon: UserRoundPlus },
    { href: '/bonuses', label: 'Bonuses', icon: HandCoins },
    { href: '/validate', label: 'Validate', icon: BadgeCheck },
  ],
}

const developers: NavigationGroup = {
  label: 'Developers',
  places: [
    { href: '/api-keys', label: 'API keys', icon: KeyRound },
    { href: '/webhooks', label: 'Webhooks', icon: Webhook },
    { href: '/requests', label: 'Requests', icon: ScrollText },
    { href: '/developers/reference', label: 'API reference', icon: BookOpen },
  ],
}

const settings: NavigationGroup = {
  places: [{ href: '/settings', label: 'Settings', icon: Settings }],
}

/** A marketer works with codes and programs: developer pages stay reachable by URL, but are not in the menu. */
export function navigationFor(role: Role): readonly NavigationGroup[] {
  return role === 'marketer' ? [work, settings] : [work, developers, settings]
}

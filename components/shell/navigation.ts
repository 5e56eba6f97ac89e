import {
  BadgeCheck,
  Banknote,
  BookOpen,
  HandCoins,
  Handshake,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  Megaphone,
  ScrollText,
  Settings,
  Tags,
  TicketPercent,
  UserRoundPlus,
  Webhook,
  type LucideIcon,
} from 'lucide-react'
import { roleAllows, type Permission, type Role } from '@/domain/company/permissions'

export interface NavigationPlace {
  href: string
  label: string
  icon: LucideIcon
  /** Without it, every role may view the page. */
  permission?: Permission
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
    { href: '/partners', label: 'Partners', icon: Handshake },
    { href: '/categories', label: 'Categories', icon: Tags },
    { href: '/programs', label: 'Programs', icon: Megaphone },
    { href: '/referrals', label: 'Referrals', icon: UserRoundPlus },
    { href: '/bonuses', label: 'Bonuses', icon: HandCoins },
    { href: '/payment-runs', label: 'Payment runs', icon: Banknote },
    { href: '/validate', label: 'Validate', icon: BadgeCheck },
    { href: '/jobs', label: 'Jobs', icon: ListChecks },
  ],
}

const developers: NavigationGroup = {
  label: 'Developers',
  places: [
    { href: '/api-keys', label: 'API keys', icon: KeyRound, permission: 'credentials:read' },
    { href: '/webhooks', label: 'Webhooks', icon: Webhook, permission: 'webhooks:write' },
    { href: '/requests', label: 'Requests', icon: ScrollText, permission: 'credentials:read' },
    { href: '/developers/reference', label: 'API reference', icon: BookOpen },
  ],
}

const settings: NavigationGroup = {
  places: [{ href: '/settings', label: 'Settings', icon: Settings }],
}

/** The places of a role. A page that it could only open to read that it may not view it is not in the menu. */
export function navigationFor(role: Role): readonly NavigationGroup[] {
  const places = developers.places.filter(
    ({ permission }) => permission === undefined || roleAllows(role, permission),
  )
  return [work, { ...developers, places }, settings]
}

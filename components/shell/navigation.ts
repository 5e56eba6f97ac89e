import {
  Activity,
  BadgeCheck,
  Banknote,
  ChartColumn,
  BookOpen,
  HandCoins,
  Handshake,
  History,
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
}

export interface NavigationGroup {
  /** The heading; some groups have none. */
  label?: string
  /** Without it, the group is for every role. */
  permission?: Permission
  places: readonly NavigationPlace[]
}

const groups: readonly NavigationGroup[] = [
  {
    places: [
      { href: '/', label: 'Overview', icon: LayoutDashboard },
      { href: '/codes', label: 'Codes', icon: TicketPercent },
      { href: '/categories', label: 'Categories', icon: Tags },
      { href: '/partners', label: 'Partners', icon: Handshake },
      { href: '/programs', label: 'Programs', icon: Megaphone },
      { href: '/referrals', label: 'Referrals', icon: UserRoundPlus },
      { href: '/reports', label: 'Reports', icon: ChartColumn },
    ],
  },
  {
    label: 'Payouts',
    places: [
      { href: '/bonuses', label: 'Bonuses', icon: HandCoins },
      { href: '/payment-runs', label: 'Payment runs', icon: Banknote },
    ],
  },
  {
    label: 'Tools',
    places: [
      { href: '/validate', label: 'Validate', icon: BadgeCheck },
      { href: '/jobs', label: 'Jobs', icon: ListChecks },
    ],
  },
  {
    label: 'Developers',
    permission: 'credentials:write',
    places: [
      { href: '/api-keys', label: 'API keys', icon: KeyRound },
      { href: '/webhooks', label: 'Webhooks', icon: Webhook },
      { href: '/events', label: 'Events', icon: Activity },
      { href: '/requests', label: 'Requests', icon: ScrollText },
      { href: '/developers/reference', label: 'API reference', icon: BookOpen },
    ],
  },
  { permission: 'audit_log:read', places: [{ href: '/audit-log', label: 'Audit log', icon: History }] },
  { places: [{ href: '/settings', label: 'Settings', icon: Settings }] },
]

/** The groups of a role: what developers need is for those who manage credentials, the audit log for those who may read it. */
export function navigationFor(role: Role): readonly NavigationGroup[] {
  return groups.filter(({ permission }) => !permission || roleAllows(role, permission))
}

import { Copy, LogOut, Megaphone, Settings, TicketPercent, Upload, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { settingsPages, settingsPath, type SettingsPageName } from '@/components/settings/settings-pages'
import { navigationFor } from '@/components/shell/navigation'
import { themes } from '@/components/shell/themes'
import { containsWords } from '@/components/ui/contains-words'
import { roleAllows, type Permission, type Role } from '@/domain/company/permissions'

/** A line of the palette. */
export interface Command {
  label: string
  icon: LucideIcon
  /** The page that it opens, or what it does. */
  to: string | (() => void)
  /** More words that find it. */
  keywords?: string
  /** Shown at the end of the line, to tell commands of the same name apart. */
  detail?: ReactNode
  /** For codes and ids. */
  isMono?: boolean
}

/** The pages that a role may view. */
export function pagesFor(role: Role): Command[] {
  return [
    ...navigationFor(role).flatMap(({ places }) =>
      places.map(({ href, label, icon }) => ({ label, icon, to: href })),
    ),
    ...Object.entries(settingsPages).map(([name, { title }]) => ({
      label: `Settings: ${title}`,
      icon: Settings,
      to: settingsPath(name as SettingsPageName),
    })),
  ]
}

const creations: (Command & { permission: Permission })[] = [
  {
    label: 'Create code',
    icon: TicketPercent,
    to: '/codes?create=1',
    permission: 'referral_codes:write',
    keywords: 'new',
  },
  {
    label: 'Create many codes',
    icon: Copy,
    to: '/codes?create=many',
    permission: 'referral_codes:write',
    keywords: 'new generate pattern',
  },
  {
    label: 'Import codes',
    icon: Upload,
    to: '/codes/import',
    permission: 'referral_codes:write',
    keywords: 'upload csv spreadsheet',
  },
  {
    label: 'Create program',
    icon: Megaphone,
    to: '/programs/new',
    permission: 'programs:write',
    keywords: 'new',
  },
]

interface Effects {
  setTheme: (theme: string) => void
  signOut: () => void
}

/** The actions that a role may use. */
export function actionsFor(role: Role, { setTheme, signOut }: Effects): Command[] {
  return [
    ...creations.filter(({ permission }) => roleAllows(role, permission)),
    ...themes.map(({ value, label, icon }) => ({
      label: `Theme: ${label}`,
      icon,
      to: () => setTheme(value),
      keywords: 'change mode',
    })),
    { label: 'Sign out', icon: LogOut, to: signOut, keywords: 'log out' },
  ]
}

/** The commands that have each word of the text in their label or keywords. */
export function matching(commands: Command[], text: string): Command[] {
  return commands.filter(({ label, keywords = '' }) => containsWords(`${label} ${keywords}`, text))
}

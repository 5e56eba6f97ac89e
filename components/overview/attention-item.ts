import type { LucideIcon } from 'lucide-react'
import { formatNumber } from '@/components/ui/format'
import type { Tone } from '@/components/ui/tone'
import type { BoundedCount } from '@/domain/bounded-count'
import { rolesToAsk, type Permission } from '@/domain/company/permissions'

/** An item that needs a decision now. */
export interface AttentionItem {
  name: string
  href: string
  /** True when the name is a URL. */
  mono?: true
  badge: { label: string; tone: Tone; icon: LucideIcon }
  /** The figure or date, and the next step. */
  text: string
}

/** Whether the signed-in person has the permission. */
export type May = (permission: Permission) => boolean

/** The next step, such as "Raise the limit.", or whom to ask for it. */
export function nextStep(may: May, permission: Permission, act: string): string {
  if (!may(permission)) return `Ask ${rolesToAsk(permission)} to ${act}.`
  return `${act.charAt(0).toUpperCase()}${act.slice(1)}.`
}

/** "1,000+" */
export const countText = ({ count, more }: BoundedCount) => `${formatNumber(count)}${more ? '+' : ''}`

/** "1 code", "100+ codes" */
export const counted = (count: BoundedCount, one: string) =>
  `${countText(count)} ${one}${count.count === 1 ? '' : 's'}`

/** The pronoun for what was counted. */
export const itOf = ({ count }: BoundedCount) => (count === 1 ? 'it' : 'them')

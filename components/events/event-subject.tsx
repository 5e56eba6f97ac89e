import { codePath, referralPath } from '@/components/paths'
import { referralsList } from '@/components/referrals/referrals-list'
import { Link } from '@/components/ui/link'
import type { EventType } from '@/domain/events'

interface EventSubjectProps {
  type: EventType
  /** The message of the event (docs/api-contract.md, section 4). */
  data: Record<string, unknown>
}

/** What an event is about, with a link to its page. */
export function EventSubject(event: EventSubjectProps) {
  const { name, href } = subjectOf(event)
  return href ? (
    <Link href={href} prefetch={false}>
      <code>{name}</code>
    </Link>
  ) : (
    <code>{name}</code>
  )
}

function subjectOf({ type, data }: EventSubjectProps): { name: string; href?: string } {
  const textOf = (field: string) => (typeof data[field] === 'string' ? data[field] : '')
  const [topic] = type.split('.')
  if (topic === 'referral_code') {
    const code = textOf('referralCode')
    return type === 'referral_code.deleted' ? { name: code } : { name: code, href: codePath(code) }
  }
  if (topic === 'kyc') {
    const userId = textOf('externalId')
    return { name: userId, href: referralsList.href({ person: userId }) }
  }
  const referralId = textOf(topic === 'referral' ? 'id' : 'referralId')
  const name = textOf('userId')
  return referralId ? { name, href: referralPath(referralId) } : { name }
}

import type { ReactNode } from 'react'
import { partnerPath } from '@/components/paths'
import { CopyableCode } from '@/components/ui/copy-button'
import { TextLink } from '@/components/ui/text-link'

interface PartnerFactProps {
  userId: string
  name: string | undefined
  /** Links to what the partner has. */
  children?: ReactNode
}

/** A partner among the facts of a code or a referral: the name, the id, and links. */
export function PartnerFact({ userId, name, children }: PartnerFactProps) {
  return (
    <span className="flex flex-col items-start gap-1">
      {name && <TextLink href={partnerPath(userId)}>{name}</TextLink>}
      <CopyableCode value={userId} label="Copy partner’s user id" />
      {!name && <TextLink href={partnerPath(userId)}>Page of this partner</TextLink>}
      {children}
    </span>
  )
}

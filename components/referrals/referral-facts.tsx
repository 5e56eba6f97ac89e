import type { ReactNode } from 'react'
import { PartnerFact } from '@/components/partners/partner-fact'
import { codePath, programPath } from '@/components/paths'
import { CategoryName } from '@/components/ui/category-name'
import { CopyableCode } from '@/components/ui/copy-button'
import { FactsCard } from '@/components/ui/facts'
import { TextLink } from '@/components/ui/text-link'
import { TimeFact } from '@/components/ui/time'
import type { ReferralDetail } from './referral-detail'
import { referralsList } from './referrals-list'

interface ReferralFactsProps {
  referral: ReferralDetail
  partnerName: string | undefined
  now: Date
  /** What can be done about the code of a pending referral. */
  codeAction: ReactNode
}

export function ReferralFacts({ referral, partnerName, now, codeAction }: ReferralFactsProps) {
  const { id, code, referrerId, program, category, source, state, counted } = referral
  const none = <span className="text-muted-foreground">None</span>
  const time = (value: Date | null, whenNone?: string) => <TimeFact value={value} none={whenNone} now={now} />
  const canExpire = state === 'pending' || state === 'expired'
  return (
    <FactsCard
      items={[
        {
          label: 'Code',
          value: (
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <TextLink href={codePath(code)} className="font-mono">
                {code}
              </TextLink>
              {codeAction}
            </span>
          ),
        },
        {
          label: 'Partner',
          value: (
            <PartnerFact userId={referrerId} name={partnerName}>
              <TextLink href={referralsList.href({ referrer: referrerId })}>
                All referrals of this partner
              </TextLink>
            </PartnerFact>
          ),
        },
        {
          label: 'Program',
          value: program ? <TextLink href={programPath(program.id)}>{program.name}</TextLink> : none,
        },
        { label: 'Category', value: category === null ? none : <Category name={category} /> },
        {
          label: 'Source',
          value: source === 'kyc' ? 'Start of an identity check' : 'Code applied directly',
        },
        {
          label: 'Use',
          value: counted ? 'Counted' : <span className="text-muted-foreground">Not counted</span>,
        },
        { label: 'Created', value: time(referral.createdAt) },
        { label: 'Decided', value: time(referral.decidedAt, 'Not yet') },
        ...(referral.reversedAt ? [{ label: 'Reversed', value: time(referral.reversedAt) }] : []),
        ...(canExpire
          ? [
              {
                label: 'Expires',
                value: <TimeFact value={referral.expiresAt} planned none="Never" now={now} />,
              },
            ]
          : []),
        { label: 'Id', value: <CopyableCode value={id} label="Copy referral id" className="text-caption" /> },
      ]}
    />
  )
}

const Category = ({ name }: { name: string }) => (
  <TextLink href={referralsList.href({ category: name })}>
    <CategoryName name={name} />
  </TextLink>
)

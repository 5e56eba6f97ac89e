import { codesList } from '@/components/codes/codes-list'
import { referralsList } from '@/components/referrals/referrals-list'
import { referralStateLabels } from '@/components/referrals/referral-state'
import { FactsCard } from '@/components/ui/facts'
import { formatNumber } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import { TimeFact } from '@/components/ui/time'
import type { Partner } from '@/server/services/partner/list-partners'
import { referralStates } from '@/domain/referral/referral'

/** What a partner has made: each number links to its list. */
export function PartnerFacts({ partner, now }: { partner: Partner; now: Date }) {
  const { userId } = partner
  return (
    <FactsCard
      title="Codes and referrals"
      items={[
        {
          label: 'Codes',
          value: (
            <TextLink href={codesList.href({ owner: userId })}>{formatNumber(partner.codesCount)}</TextLink>
          ),
        },
        { label: 'Uses', value: formatNumber(partner.usedCount) },
        ...referralStates.map((state) => ({
          label: referralStateLabels[state].label,
          value: (
            <TextLink href={referralsList.href({ referrer: userId, state })}>
              {formatNumber(partner[`${state}Count`])}
            </TextLink>
          ),
        })),
        { label: 'Partner since', value: <TimeFact value={partner.createdAt} now={now} /> },
      ]}
    />
  )
}

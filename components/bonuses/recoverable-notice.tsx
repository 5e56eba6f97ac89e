import { Callout } from '@/components/ui/callout'
import { formatAmount } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import type { RecoverableSum } from '@/server/services/bonus/list-bonuses'
import { bonusesList } from './bonuses-list'

interface RecoverableNoticeProps {
  sums: readonly (RecoverableSum & { partnerName: string | undefined })[]
  more: boolean
}

/** Who was paid a bonus that was reversed afterwards, and how much; each person links to these bonuses. */
export function RecoverableNotice({ sums, more }: RecoverableNoticeProps) {
  if (sums.length === 0) return null
  return (
    <Callout tone="warning" className="mb-6" title="Paid for referrals that were reversed afterwards">
      <ul className="flex flex-wrap gap-x-6">
        {sums.map(({ beneficiaryId, partnerName, currency, amountMinor }) => (
          <li key={`${beneficiaryId} ${currency}`} className="inline-flex flex-wrap items-center gap-x-2">
            <TextLink href={bonusesList.href({ state: 'recoverable', person: beneficiaryId, currency })}>
              <span className="wrap-anywhere">
                {partnerName} <code>{beneficiaryId}</code>
              </span>
            </TextLink>
            {formatAmount({ amountMinor, currency })}
          </li>
        ))}
        {more && (
          <li>
            <TextLink href={bonusesList.href({ state: 'recoverable' })}>All recoverable bonuses</TextLink>
          </li>
        )}
      </ul>
      <p className="mt-1">
        Recover each amount, such as from the next payment, then mark the bonus as recovered on its referral’s
        page.
      </p>
    </Callout>
  )
}

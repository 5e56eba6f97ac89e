import { bonusesList } from '@/components/bonuses/bonuses-list'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { FactsCard } from '@/components/ui/facts'
import { formatAmount } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import type { PartnerBalance } from '@/server/services/partner/list-partners'

const figures = [
  { label: 'On hold', state: 'on_hold', name: 'onHoldMinor' },
  { label: 'Payable', state: 'payable', name: 'payableMinor' },
  { label: 'Paid', state: 'paid', name: 'paidMinor' },
  { label: 'Recoverable', state: 'recoverable', name: 'recoverableMinor' },
] as const

/** What a partner has earned, one card for each currency; the figures link to their bonuses. */
export function BalanceCards({ userId, balances }: { userId: string; balances: readonly PartnerBalance[] }) {
  if (balances.length === 0)
    return (
      <Card>
        <CardHeader title="Balance" className="pb-1" />
        <CardBody className="text-table text-muted-foreground">
          Nothing yet: a bonus is booked when a referral is approved in a program that pays one.
        </CardBody>
      </Card>
    )
  return balances.map((balance) => {
    const { currency, earnedMinor } = balance
    return (
      <FactsCard
        key={currency}
        title={`Balance in ${currency}`}
        items={[
          { label: 'Earned', value: formatAmount({ currency, amountMinor: earnedMinor }) },
          ...figures.map(({ label, state, name }) => ({
            label,
            value: (
              <TextLink href={bonusesList.href({ person: userId, state, currency })}>
                {formatAmount({ currency, amountMinor: balance[name] })}
              </TextLink>
            ),
          })),
        ]}
      />
    )
  })
}

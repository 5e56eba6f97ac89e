import { PartnerFact } from '@/components/partners/partner-fact'
import { programPath } from '@/components/paths'
import { CategoryName } from '@/components/ui/category-name'
import { FactsCard } from '@/components/ui/facts'
import { formatMoney } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import { TimeFact } from '@/components/ui/time'
import type { DecimalMoney } from '@/domain/money'
import { describeUserType } from '@/domain/user-type'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { codesList } from './codes-list'

interface CodeFactsProps {
  code: ReferralCodeView
  partnerName: string | undefined
  /** The partner's bonus for the next referral. */
  amount: DecimalMoney | null
  now: Date
}

export function CodeFacts({ code, partnerName, amount, now }: CodeFactsProps) {
  const none = <span className="text-muted-foreground">None</span>
  return (
    <FactsCard
      items={[
        {
          label: 'Partner',
          value: (
            <PartnerFact userId={code.ownerId} name={partnerName}>
              <TextLink href={codesList.href({ owner: code.ownerId })}>All codes of this partner</TextLink>
            </PartnerFact>
          ),
        },
        {
          label: 'Category',
          value: code.category === null ? none : <Category name={code.category} />,
        },
        {
          label: 'Program',
          value: code.program ? (
            <TextLink href={programPath(code.program.id)}>{code.program.name}</TextLink>
          ) : (
            none
          ),
        },
        {
          label: 'Bonus',
          value: amount ? `${formatMoney(amount.value, amount.currency)} for each referral` : none,
        },
        { label: 'Start', value: <TimeFact value={code.startsAt} planned none="Immediately" now={now} /> },
        { label: 'Expiry', value: <TimeFact value={code.expiresAt} planned none="Never" now={now} /> },
        { label: 'Created', value: <TimeFact value={code.createdAt} now={now} /> },
        { label: 'Kind', value: describeKind(code) },
        { label: 'Description', value: code.description ?? none },
      ]}
    />
  )
}

function describeKind({ kind, userType }: ReferralCodeView): string {
  if (kind === 'campaign') return 'Campaign code'
  return userType === null ? 'Personal code' : `Personal code of ${describeUserType(userType)}`
}

const Category = ({ name }: { name: string }) => (
  <TextLink href={codesList.href({ category: name })}>
    <CategoryName name={name} />
  </TextLink>
)

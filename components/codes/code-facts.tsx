import { partnerPath, programPath } from '@/components/paths'
import { CategoryName } from '@/components/ui/category-name'
import { CopyableCode } from '@/components/ui/copy-button'
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
  /** The partner's bonus for the next referral. */
  amount: DecimalMoney | null
  now: Date
}

export function CodeFacts({ code, amount, now }: CodeFactsProps) {
  const none = <span className="text-muted-foreground">None</span>
  return (
    <FactsCard
      items={[
        { label: 'Partner', value: <Partner id={code.ownerId} /> },
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

function Partner({ id }: { id: string }) {
  return (
    <span className="flex flex-col items-start gap-1">
      <CopyableCode value={id} label="Copy partner’s user id" />
      <TextLink href={partnerPath(id)}>Page of this partner</TextLink>
      <TextLink href={codesList.href({ owner: id })}>All codes of this partner</TextLink>
    </span>
  )
}

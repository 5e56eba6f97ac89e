import Link from 'next/link'
import { programPath } from '@/components/programs/program-view'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { formatMoney } from '@/components/ui/format'
import type { DecimalMoney } from '@/domain/money'
import { CategoryName } from './category-name'
import type { CodeView } from './code-view'
import { listHref } from './list-parameters'
import { TimeFact } from './time-fact'

const userTypes = { 2: 'a customer', 3: 'a merchant', 5: 'an agent' }

/** Within this, "3 days ago" says more than the date alone. */
const nearMs = 30 * 86_400_000

export function CodeFacts({ code, amount, now }: { code: CodeView; amount: DecimalMoney | null; now: Date }) {
  const none = (words: string) => <span className="text-muted-foreground">{words}</span>
  const time = (value: string | null, whenNone: string) => (
    <TimeFact
      value={value}
      none={whenNone}
      near={value !== null && Math.abs(Date.parse(value) - now.getTime()) < nearMs}
    />
  )
  const items = [
    { label: 'Owner', value: <Owner id={code.ownerId} /> },
    {
      label: 'Category',
      value:
        code.category === null ? (
          none('None')
        ) : (
          <InList href={listHref({ category: code.category })}>
            <CategoryName name={code.category} />
          </InList>
        ),
    },
    {
      label: 'Program',
      value:
        code.program === null ? (
          none('None')
        ) : (
          <InList href={programPath(code.program.id)}>{code.program.name}</InList>
        ),
    },
    {
      label: 'Bonus',
      value: amount ? `${formatMoney(amount.value, amount.currency)} for each referral` : none('None'),
    },
    { label: 'Start', value: time(code.startsAt, 'At once') },
    { label: 'Expiry', value: time(code.expiresAt, 'Never') },
    { label: 'Created', value: time(code.createdAt, '') },
    {
      label: 'Kind',
      value:
        code.kind === 'campaign'
          ? 'Campaign code'
          : `Personal code${code.userType ? ` of ${userTypes[code.userType]}` : ''}`,
    },
    { label: 'Description', value: code.description ?? none('None') },
  ]
  return (
    <Card>
      <CardHeader title="Facts" className="pb-1" />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}

function Owner({ id }: { id: string }) {
  return (
    <span className="flex flex-col items-start">
      <CopyableCode value={id} label="Copy owner user id" />
      <InList href={listHref({ owner: id })}>All codes of this owner</InList>
    </span>
  )
}

function InList({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} className="inline-flex max-w-full rounded text-primary-text hover:underline">
      {children}
    </Link>
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { CategoryName } from '@/components/ui/category-name'
import { codePath } from '@/components/paths'
import { TimeFact } from '@/components/ui/time-fact'
import { programPath } from '@/components/programs/program-view'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CopyableCode } from '@/components/ui/copyable-code'
import { Facts } from '@/components/ui/facts'
import { referralsHref } from './list-parameters'
import type { ReferralDetail } from './referral-view'

export function ReferralFacts({ referral, now }: { referral: ReferralDetail; now: Date }) {
  const {
    id,
    code,
    referrerId,
    program,
    category,
    source,
    state,
    counted,
    createdAt,
    decidedAt,
    reversedAt,
    expiresAt,
  } = referral
  const none = (words: string) => <span className="text-muted-foreground">{words}</span>
  const time = (value: Date | null, whenNone: string) => <TimeFact value={value} none={whenNone} now={now} />
  const items = [
    {
      label: 'Code',
      value: (
        <Place href={codePath(code)} className="font-mono">
          {code}
        </Place>
      ),
    },
    { label: 'Referrer', value: <Referrer id={referrerId} /> },
    {
      label: 'Program',
      value: program ? <Place href={programPath(program.id)}>{program.name}</Place> : none('None'),
    },
    {
      label: 'Category',
      value:
        category === null ? (
          none('None')
        ) : (
          <Place href={referralsHref({ category })}>
            <CategoryName name={category} />
          </Place>
        ),
    },
    { label: 'Source', value: source === 'kyc' ? 'Start of an identity check' : 'Applied directly' },
    { label: 'Counted', value: counted ? 'As one use of the code' : none('No') },
    { label: 'Made', value: time(createdAt, '') },
    { label: 'Decided', value: time(decidedAt, 'Not yet') },
    ...(reversedAt ? [{ label: 'Reversed', value: time(reversedAt, '') }] : []),
    ...(state === 'pending' || state === 'expired'
      ? [{ label: 'Expires', value: time(expiresAt, 'Never') }]
      : []),
    { label: 'Id', value: <CopyableCode value={id} label="Copy referral id" className="text-caption" /> },
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

function Referrer({ id }: { id: string }) {
  return (
    <span className="flex flex-col items-start">
      <CopyableCode value={id} label="Copy referrer’s user id" />
      <Place href={referralsHref({ referrer: id })}>All referrals of this referrer</Place>
    </span>
  )
}

function Place({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className={`inline-flex max-w-full rounded text-primary-text hover:underline ${className ?? ''}`}
    >
      {children}
    </Link>
  )
}

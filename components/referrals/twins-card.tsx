import type { ReactNode } from 'react'
import { referralPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { Card, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { RelativeTime } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ReferralDetail } from './referral-detail'
import { describeCheck, nameOfCountry } from './referred-user-card'
import { shownStateOf } from './referral-state'

interface Person {
  userId: string
  person: ReferralDetail['person']
  check: NonNullable<ReferralDetail['check']>
  startedAt: Date
  referral: (Pick<ReferralDetail, 'id' | 'state' | 'heldFor' | 'code'> & { isShown: boolean }) | undefined
}

/** The referred user beside those who may be the same person. */
export function TwinsCard({ referral }: { referral: ReferralDetail }) {
  const { refereeId: userId, person, check, createdAt, twins } = referral
  if (!check || twins.length === 0) return null
  const people: Person[] = [
    { userId, person, check, startedAt: createdAt, referral: { ...referral, isShown: true } },
    ...twins.map(({ verification, referral: other, ...twin }) => ({
      ...twin,
      check: verification,
      startedAt: verification.startedAt,
      referral: other && { ...other, isShown: false },
    })),
  ]
  const [first] = people
  return (
    <Card>
      <CardHeader
        title="Side by side"
        description="Compare them before you decide whether this is one person with two user ids."
      />
      <Table label="The referred user and possible duplicates">
        <TableHeader>
          <TableRow>
            <TableHead pinned>
              <VisuallyHidden>Detail</VisuallyHidden>
            </TableHead>
            {people.map(({ userId: id }, index) => (
              <TableHead key={id} scope="col">
                {index === 0 ? 'This referral' : 'Possible duplicate'}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ label, valueOf, showOf }) => (
            <TableRow key={label}>
              <TableHead pinned scope="row">
                {label}
              </TableHead>
              {people.map((each, index) => (
                <TableCell key={each.userId} className="whitespace-normal wrap-anywhere">
                  {showOf?.(each) ?? valueOf(each) ?? (
                    <span className="text-muted-foreground">Not provided</span>
                  )}
                  {index > 0 && valueOf(each) && valueOf(each) === valueOf(first!) && (
                    <span className="ml-1.5 text-muted-foreground">(the same)</span>
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

interface Row {
  label: string
  /** What is compared. */
  valueOf: (person: Person) => string | undefined
  /** What is shown, if it is more than that. */
  showOf?: (person: Person) => ReactNode
}

const rows: Row[] = [
  { label: 'User', valueOf: ({ userId }) => userId, showOf: ({ userId }) => <code>{userId}</code> },
  { label: 'Name', valueOf: ({ person }) => person?.name },
  { label: 'Email', valueOf: ({ person }) => person?.email ?? undefined },
  { label: 'Country', valueOf: ({ person }) => person?.country && nameOfCountry(person.country) },
  { label: 'Identity check', valueOf: ({ check }) => describeCheck(check) },
  {
    label: 'Started',
    valueOf: () => undefined,
    showOf: ({ startedAt }) => <RelativeTime value={startedAt} />,
  },
  { label: 'Code', valueOf: ({ referral }) => referral?.code },
  {
    label: 'Referral',
    valueOf: () => undefined,
    showOf: ({ referral }) => {
      if (!referral) return <span className="text-muted-foreground">None</span>
      const badge = <StateBadge of="referral" state={shownStateOf(referral)} />
      return referral.isShown ? badge : <Link href={referralPath(referral.id)}>{badge}</Link>
    },
  },
]

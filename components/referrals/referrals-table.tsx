import { Link } from '@/components/ui/link'
import type { Column, Table } from '@/components/list/data-table'
import { SelectPage, SelectRow } from '@/components/list/select-boxes'
import { PartnerLink } from '@/components/partners/partner-name'
import { codePath, referralPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { CategoryName } from '@/components/ui/category-name'
import { RelativeTime } from '@/components/ui/time'
import type { listReferrals } from '@/server/services/referral/list-referrals'
import { referralStateLabels, shownStateOf } from './referral-state'

type Referral = Awaited<ReturnType<typeof listReferrals>>['referrals'][number]

const referredUser: Column<Referral> = {
  header: 'Referred user',
  className: 'font-mono',
  cell: ({ refereeId }) => refereeId,
}
const code: Column<Referral> = {
  header: 'Code',
  width: 'w-[24%]',
  className: 'font-mono',
  cell: ({ code }) => (
    <Link href={codePath(code)} prefetch={false}>
      {code}
    </Link>
  ),
}
const state: Column<Referral> = {
  header: 'State',
  width: 'w-38',
  cell: (referral) => <StateBadge of="referral" state={shownStateOf(referral)} />,
}
const created: Column<Referral> = {
  header: 'Created',
  width: 'w-32',
  sorted: { descending: 'newest', ascending: 'oldest' },
  className: 'text-muted-foreground',
  cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
}

interface ListedReferral extends Referral {
  programName: string | undefined
  partnerName: string | undefined
}

export const referralsTable: Table<ListedReferral> = {
  label: 'Referrals',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => referralPath(id),
  columns: [
    referredUser,
    { ...code, width: 'w-[20%] xl:w-[14%]' },
    {
      header: 'Partner',
      width: 'w-[17%] xl:w-[13%]',
      hideBelow: 'md',
      cell: ({ referrerId, partnerName }) => <PartnerLink userId={referrerId} name={partnerName} />,
    },
    {
      header: 'Program',
      width: 'w-[12%]',
      hideBelow: '2xl',
      cell: ({ programName }) => programName ?? <span className="text-muted-foreground">None</span>,
    },
    {
      header: 'Category',
      width: 'w-[12%]',
      hideBelow: 'xl',
      cell: ({ category }) => <CategoryName name={category} />,
    },
    state,
    created,
    {
      header: 'Decided',
      width: 'w-32',
      hideBelow: 'xl',
      className: 'text-muted-foreground',
      cell: ({ decidedAt }) => (decidedAt ? <RelativeTime value={decidedAt} /> : 'Not yet'),
    },
  ],
}

/** For those who may decide. */
export const selectableReferralsTable: typeof referralsTable = {
  ...referralsTable,
  select: {
    page: <SelectPage many="open referrals" />,
    row: (referral) => (
      <SelectRow
        id={referral.id}
        name={`the referral of ${referral.refereeId}`}
        {...(referral.state !== 'pending' && {
          reason: `it is ${referralStateLabels[referral.state].label.toLowerCase()}`,
        })}
      />
    ),
  },
}

/** The latest referrals, on the page of their partner. */
export const referralsOfPartnerTable: Table<Referral> = {
  label: 'Latest referrals',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => referralPath(id),
  columns: [referredUser, code, state, created],
}

/** The latest referrals, on the page of their code. */
export const referralsOfCodeTable: Table<Referral> = {
  label: 'Latest referrals',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => referralPath(id),
  columns: [referredUser, state, created],
}

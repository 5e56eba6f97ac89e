import type { Table } from '@/components/list/data-table'
import { programPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { formatMinor } from '@/components/ui/format'
import { LocalTime } from '@/components/ui/time'
import { Meter } from '@/components/ui/meter'
import { describeBonus } from '@/domain/bonus/rules'
import type { Program, ProgramState } from './program-state'

export const programsTable: Table<Program & { state: ProgramState }> = {
  label: 'Programs',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => programPath(id),
  columns: [
    { header: 'Name', cell: ({ name }) => name },
    { header: 'State', width: 'w-32', cell: ({ state }) => <StateBadge of="program" state={state} /> },
    {
      header: 'Bonuses',
      width: 'w-[34%] xl:w-[28%]',
      cell: (program) => <Bonuses program={program} />,
    },
    {
      header: 'Approved',
      width: 'w-28',
      end: true,
      cell: ({ approvedCount, maxReferrals }) => <Meter value={approvedCount} max={maxReferrals} />,
    },
    {
      header: 'Spent',
      width: 'w-32',
      hideBelow: 'md',
      end: true,
      cell: (program) => <Spent program={program} />,
    },
    {
      header: 'Dates',
      width: 'w-38',
      hideBelow: 'xl',
      className: 'text-caption text-muted-foreground',
      cell: (program) => <Dates program={program} />,
    },
  ],
}

/** A line for each side that earns a bonus. */
function Bonuses({ program: { referrerBonus, refereeBonus, currency } }: { program: Program }) {
  const sides = [
    { name: 'Partner', bonus: referrerBonus },
    { name: 'Referred user', bonus: refereeBonus },
  ]
  const lines = sides.flatMap(({ name, bonus }) =>
    bonus === null ? [] : [{ name, text: describeBonus(bonus, formatMinor(currency)) }],
  )
  if (lines.length === 0) return <span className="text-muted-foreground">None</span>
  return lines.map(({ name, text }) => (
    <span key={name} title={text} className="line-clamp-3 text-caption whitespace-normal">
      <span className="text-muted-foreground">{name}</span> {text}
    </span>
  ))
}

function Spent({ program: { spentMinor, budgetMinor, currency } }: { program: Program }) {
  const format = formatMinor(currency)
  return (
    <>
      {format(spentMinor)}
      {budgetMinor !== null && (
        <span className="block text-caption text-muted-foreground">of {format(budgetMinor)}</span>
      )}
    </>
  )
}

function Dates({ program: { startsAt, endsAt } }: { program: Program }) {
  if (startsAt === null && endsAt === null) return 'No start or end'
  return (
    <>
      {startsAt && (
        <span className="block">
          From <LocalTime value={startsAt} as="date" />
        </span>
      )}
      {endsAt && (
        <span className="block">
          Until <LocalTime value={endsAt} as="date" />
        </span>
      )}
    </>
  )
}

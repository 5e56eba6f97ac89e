import Link from 'next/link'
import { ClickableRow } from '@/components/codes/clickable-row'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { describeBonus, type BonusRule } from '@/domain/bonus/rules'
import { formatMinor } from './format-minor'
import { ProgramDates } from './program-dates'
import { ProgramApproved, ProgramSpent } from './program-spent'
import { ProgramStateBadge } from './program-state-badge'
import { programPath, type ProgramView } from './program-view'

/** On phones state and bonus stand under the name, the rest on the program's page. The currency stands in every amount too. */
const wide = 'max-md:hidden'
const wider = 'max-lg:hidden'
const widest = 'max-2xl:hidden'
/** Columns of free text share what the others leave, and cut their text rather than widen the table. */
const nameWidth = 'max-w-0 w-full md:w-[26%]'
const bonusWidth = 'max-w-0 w-[34%] xl:w-[30%]'

export function ProgramsTable({ programs }: { programs: readonly ProgramView[] }) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Programs">
        <TableHeader>
          <TableRow>
            <TableHead>Name</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead className={widest}>Currency</TableHead>
            <TableHead className={wide}>Bonuses</TableHead>
            <TableHead end>Approved</TableHead>
            <TableHead end className={wide}>
              Spent
            </TableHead>
            <TableHead className={wider}>Dates</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {programs.map((program) => (
            <ProgramRow key={program.id} program={program} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function ProgramRow({ program }: { program: ProgramView }) {
  const { id, name, state, currency, referrerBonus, refereeBonus, startsAt, endsAt } = program
  return (
    <ClickableRow href={programPath(id)}>
      <TableCell className={`${nameWidth} max-md:py-2.5`}>
        <Link
          href={programPath(id)}
          prefetch={false}
          className="block truncate rounded font-medium"
          title={name}
        >
          {name}
        </Link>
        <span className="mt-1 flex items-center gap-2 md:hidden">
          <ProgramStateBadge state={state} />
          {referrerBonus !== null && (
            <span className="min-w-0 truncate text-caption text-muted-foreground">
              {describeBonus(referrerBonus, formatMinor(currency))}
            </span>
          )}
        </span>
      </TableCell>
      <TableCell className={wide}>
        <ProgramStateBadge state={state} />
      </TableCell>
      <TableCell className={widest}>{currency}</TableCell>
      <TableCell className={`${wide} ${bonusWidth}`}>
        <Bonuses referrer={referrerBonus} referred={refereeBonus} currency={currency} />
      </TableCell>
      <TableCell end>
        <ProgramApproved program={program} />
      </TableCell>
      <TableCell end className={wide}>
        <ProgramSpent program={program} />
      </TableCell>
      <TableCell className={wider}>
        <ProgramDates startsAt={startsAt} endsAt={endsAt} />
      </TableCell>
    </ClickableRow>
  )
}

/** A line for each side that earns something. */
function Bonuses({
  referrer,
  referred,
  currency,
}: {
  referrer: BonusRule | null
  referred: BonusRule | null
  currency: string
}) {
  if (referrer === null && referred === null) return <span className="text-muted-foreground">None</span>
  return (
    <span className="flex flex-col text-caption">
      <Bonus side="Referrer" rule={referrer} currency={currency} />
      <Bonus side="Referred" rule={referred} currency={currency} />
    </span>
  )
}

function Bonus({ side, rule, currency }: { side: string; rule: BonusRule | null; currency: string }) {
  if (rule === null) return null
  const words = describeBonus(rule, formatMinor(currency))
  return (
    <span className="truncate" title={words}>
      <span className="text-muted-foreground">{side}</span> {words}
    </span>
  )
}

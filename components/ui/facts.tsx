import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader, type CardHeaderProps } from './card'
import { cn } from './class-names'

interface FactsProps {
  className?: string
  items: readonly { label: string; value: ReactNode }[]
}

/** Names and values, one line each. Names are narrower in a narrow card, and above the values in a very narrow one. */
export function Facts({ items, className }: FactsProps) {
  return (
    <dl className={cn('@container divide-y text-table', className)}>
      {items.map(({ label, value }) => (
        <div
          key={label}
          className="grid min-h-10 items-center gap-x-4 py-2 @min-[17rem]:grid-cols-[5.5rem_minmax(0,1fr)] @md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <dt className="text-muted-foreground">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface FactsCardProps extends Omit<FactsProps, 'className'>, Pick<CardHeaderProps, 'action'> {
  title?: string
}

export function FactsCard({ title = 'Details', action, items }: FactsCardProps) {
  return (
    <Card>
      <CardHeader title={title} action={action} className="pb-1" />
      <CardBody className="pb-2">
        <Facts items={items} />
      </CardBody>
    </Card>
  )
}

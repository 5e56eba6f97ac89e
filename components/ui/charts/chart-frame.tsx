'use client'

import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../button'
import { Card, CardBody } from '../card'
import { ChartTable, type ChartTableProps } from './chart-table'

export interface ChartFrameProps extends Omit<ChartTableProps, 'caption' | 'className'> {
  title: string
  description?: ReactNode
  /** Shown instead of the chart when there are no rows. */
  emptyText?: string
  /** Shown before "View as table", such as the range. */
  action?: ReactNode
  children: ReactNode
}

/** A card with a chart and its figures as a table, for screen readers and by choice. */
export function ChartFrame({
  title,
  description,
  emptyText = 'Nothing in this range yet.',
  action,
  children,
  ...table
}: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const empty = table.rows.length === 0
  return (
    <Card aria-label={title} className="flex flex-col">
      <div className="flex items-start justify-between gap-3 px-4 pt-4 pb-3">
        <div className="min-w-0">
          <h2 className="font-medium">{title}</h2>
          {description && <p className="mt-0.5 text-table text-muted-foreground">{description}</p>}
        </div>
        <div className="-my-1 flex flex-wrap items-center justify-end gap-2">
          {action}
          {!empty && (
            <Button
              size="sm"
              variant="ghost"
              className="-mr-2 text-muted-foreground"
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? <ChartNoAxesColumn aria-hidden /> : <Table2 aria-hidden />}
              {asTable ? 'View as chart' : 'View as table'}
            </Button>
          )}
        </div>
      </div>
      <CardBody className="flex min-h-48 flex-1 flex-col">
        {empty && <p className="m-auto py-10 text-center text-muted-foreground">{emptyText}</p>}
        {!empty && !asTable && children}
        {!empty && (
          <ChartTable
            {...table}
            caption={`${title}, as a table`}
            className={asTable ? 'max-h-80' : 'sr-only'}
          />
        )}
      </CardBody>
    </Card>
  )
}

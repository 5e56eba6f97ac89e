'use client'

import { ChartNoAxesColumn, FileDown, ImageDown, Table2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../button'
import { Card, CardBody } from '../card'
import type { Drawing } from './chart-image'
import { ChartTable, type ChartTableProps } from './chart-table'

export interface ChartFrameProps extends Omit<ChartTableProps, 'caption' | 'className'> {
  title: string
  description?: ReactNode
  /** Shown instead of the chart when there are no rows. */
  emptyText?: string | undefined
  /** Shown before the buttons, such as the range. */
  action?: ReactNode
  /** The figures as a CSV file. */
  csvHref?: string | undefined
  /** What the image of the chart shows. */
  drawing: Drawing
  children: ReactNode
}

/** A card with a chart and its figures: as a table, for screen readers and by choice, as CSV and as an image. */
export function ChartFrame({
  title,
  description,
  emptyText = 'Nothing in this range yet.',
  action,
  csvHref,
  drawing,
  children,
  ...table
}: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false)
  const empty = table.rows.length === 0
  const saveImage = async () => (await import('./chart-image')).saveChartImage(title, drawing)
  const buttonStyle = { size: 'sm', variant: 'ghost', className: 'px-1.5 text-muted-foreground' } as const
  return (
    <Card aria-label={title} className="flex flex-col">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 px-4 pt-4 pb-3">
        <div className="min-w-0">
          <h2 className="font-medium">{title}</h2>
          {description && <p className="mt-0.5 text-table text-muted-foreground">{description}</p>}
        </div>
        <div className="-my-1 flex flex-wrap items-center max-sm:-ml-1.5 sm:-mr-1.5 sm:justify-end print:hidden">
          {action}
          {!empty && (
            <>
              <Button {...buttonStyle} onClick={() => setAsTable(!asTable)}>
                {asTable ? <ChartNoAxesColumn aria-hidden /> : <Table2 aria-hidden />}
                {asTable ? 'View as chart' : 'View as table'}
              </Button>
              {csvHref && (
                <Button {...buttonStyle} asChild>
                  <a href={csvHref} download aria-label={`${title} as CSV`}>
                    <FileDown aria-hidden />
                    CSV
                  </a>
                </Button>
              )}
              <Button {...buttonStyle} aria-label={`${title} as PNG`} onClick={() => void saveImage()}>
                <ImageDown aria-hidden />
                PNG
              </Button>
            </>
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

'use client'

import { useWatch, type Control } from 'react-hook-form'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'
import { previewOf } from './preview-text'
import type { ProgramFields } from './program-fields'

/** The cost and effect of the program as typed, updated while typing. */
export function ProgramPreview({
  control,
  className,
}: {
  control: Control<ProgramFields>
  className?: string
}) {
  const { each, total, facts } = previewOf(useWatch({ control }) as ProgramFields)
  return (
    <Card aria-labelledby="preview" className={cn('p-4', className)}>
      <h2 id="preview" className="text-table text-muted-foreground">
        Preview
      </h2>
      <p className="mt-1 text-section font-medium text-pretty">{each}</p>
      {total &&
        (total.warning ? (
          <Callout tone="warning" className="mt-3">
            {total.text}
          </Callout>
        ) : (
          <p className="mt-1 text-pretty">{total.text}</p>
        ))}
      <dl className="mt-4 flex flex-col gap-3 border-t pt-4 text-table">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

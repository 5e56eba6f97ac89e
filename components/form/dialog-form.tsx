'use client'

import type { FormEventHandler, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { DialogBody, DialogClose, DialogFooter } from '@/components/ui/dialog'

interface DialogFormProps {
  submit: FormEventHandler<HTMLFormElement>
  submitLabel: string
  pending: boolean
  /** What concerns no field. */
  problem?: string
  children: ReactNode
}

/** The form inside a dialog: fields that scroll, and its two buttons below. */
export function DialogForm({ submit, submitLabel, pending, problem, children }: DialogFormProps) {
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-col">
      <DialogBody>
        {problem && (
          <Callout tone="danger" role="alert" title="Nothing was saved">
            {problem}
          </Callout>
        )}
        {children}
      </DialogBody>
      <DialogFooter>
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={pending}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  )
}

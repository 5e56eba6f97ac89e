'use client'

import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle, DialogTrigger } from '@/components/ui/dialog'

interface CreateDialogProps<Created> {
  /** The verb: "Create API key". */
  label: string
  /** The page's one primary action, which the `c` key opens. */
  primary?: boolean
  title: string
  description: string
  form: (onCreated: (created: Created) => void) => ReactNode
  /** What was made, with its secret, which is shown now and never again. */
  shownTitle: string
  shownDescription: string
  shown: (created: Created) => ReactNode
}

/**
 * A button that opens a form, and then shows what cannot be shown again. Nothing but its own buttons closes it then, and
 * a stray click never does: what was typed, or the secret, would be lost.
 */
export function CreateDialog<Created>(props: CreateDialogProps<Created>) {
  const [open, setOpen] = useState(false)
  const [created, setCreated] = useState<Created>()
  const change = (next: boolean) => {
    if (next) setCreated(undefined)
    setOpen(next)
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant={props.primary ? 'primary' : 'secondary'} data-create={props.primary || undefined}>
          <Plus aria-hidden />
          {props.label}
        </Button>
      </DialogTrigger>
      <DialogContent onInteractOutside={(event) => event.preventDefault()} onEscapeKeyDown={(event) => created && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{created ? props.shownTitle : props.title}</DialogTitle>
          <DialogDescription>{created ? props.shownDescription : props.description}</DialogDescription>
        </DialogHeader>
        {created ? (
          <>
            <DialogBody>{props.shown(created)}</DialogBody>
            <DialogFooter>
              <Button onClick={() => change(false)}>Done</Button>
            </DialogFooter>
          </>
        ) : (
          props.form(setCreated)
        )}
      </DialogContent>
    </Dialog>
  )
}

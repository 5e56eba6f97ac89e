'use client'

import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { DialogBody, DialogFooter } from '@/components/ui/dialog'
import { FormDialog } from './form-dialog'

export interface ShownResult {
  title: string
  description: string
  /** A secret that can never be shown again: Esc does not close it then. */
  secret: boolean
  content: ReactNode
}

interface CreateDialogProps<Created> {
  /** The verb, on the button and as the title: "Create API key". */
  label: string
  description: string
  form: (onCreated: (created: Created) => void) => ReactNode
  /** Shows the created item in place of the form. */
  shown: (created: Created) => ShownResult
}

/** The page's primary action, also opened by the `c` key: a form, then its result. */
export function CreateDialog<Created>({ label, description, form, shown }: CreateDialogProps<Created>) {
  const [open, setOpen] = useState(false)
  const [result, setResult] = useState<ShownResult>()
  const change = (next: boolean) => {
    if (next) setResult(undefined)
    setOpen(next)
  }
  return (
    <FormDialog
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="primary" data-create>
          <Plus aria-hidden />
          {label}
        </Button>
      }
      keepOnEscape={result?.secret}
      title={result?.title ?? label}
      description={result?.description ?? description}
    >
      {result ? (
        <>
          <DialogBody>{result.content}</DialogBody>
          <DialogFooter>
            <Button onClick={() => change(false)}>Done</Button>
          </DialogFooter>
        </>
      ) : (
        form((created) => setResult(shown(created)))
      )}
    </FormDialog>
  )
}

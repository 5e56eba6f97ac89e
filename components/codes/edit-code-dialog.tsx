'use client'

import { toast } from 'sonner'
import { CodeForm } from './code-form'
import type { CodeView } from './code-view'
import { useCodesDesk } from './codes-provider'
import { FormDialog } from './form-dialog'
import { TermsFields } from './terms-fields'

interface EditCodeDialogProps {
  code: CodeView
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function EditCodeDialog({ code, open, onClose, returnFocus }: EditCodeDialogProps) {
  const { actions } = useCodesDesk()
  const announce = () => {
    onClose()
    toast.success(`${code.code} is saved`)
  }
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      returnFocus={returnFocus}
      title={
        <>
          Edit <span className="font-mono">{code.code}</span>
        </>
      }
      description="The code itself and its owner stay as they are. Changes hold from the next use on."
    >
      <CodeForm
        code={code}
        submitLabel="Save changes"
        // Only what was changed: the form shows minutes, and would cut off the seconds of a time that nobody touched.
        onSubmit={(values, changed) => actions.update(code.code, Object.fromEntries(changed.map((name) => [name, values[name]])))}
        onSaved={announce}
      >
        <TermsFields usedCount={code.usedCount} />
      </CodeForm>
    </FormDialog>
  )
}

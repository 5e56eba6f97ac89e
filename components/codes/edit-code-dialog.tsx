'use client'

import { toast } from 'sonner'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import type { EditableCode } from './code-actions'
import { useCodesSection } from './codes-provider'
import { TermsFields } from './terms-fields'
import { useCodeForm } from './use-code-form'

interface EditCodeDialogProps {
  code: EditableCode
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function EditCodeDialog({ code, open, onClose, returnFocus }: EditCodeDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title={
        <>
          Edit <span className="font-mono">{code.code}</span>
        </>
      }
      description="The code and its partner stay the same. Changes apply starting with the next use."
    >
      <EditCodeForm code={code} onClose={onClose} />
    </FormDialog>
  )
}

function EditCodeForm({ code, onClose }: Pick<EditCodeDialogProps, 'code' | 'onClose'>) {
  const { actions } = useCodesSection()
  const form = useCodeForm({
    code,
    // Sends only changed fields: the form shows minutes, and would drop the seconds of an unchanged time.
    action: (values, changed) =>
      actions.update(code.code, Object.fromEntries(changed.map((name) => [name, values[name]]))),
    onDone: () => {
      onClose()
      toast.success(`${code.code} is saved`)
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Save changes" pending={form.pending} problem={form.problem}>
      <TermsFields form={form} code={code} />
    </DialogForm>
  )
}

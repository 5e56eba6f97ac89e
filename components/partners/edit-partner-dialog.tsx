'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { changedFields } from '@/components/form/changed-fields'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { partnerEdit, type PartnerFields } from '@/domain/partner/partner'
import { partnerText } from './partner-text'

export interface EditPartnerProps {
  userId: string
  fields: PartnerFields
  save: Action<Partial<PartnerFields> & { userId: string }>
}

interface EditPartnerDialogProps extends EditPartnerProps {
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function EditPartnerDialog({ open, onClose, returnFocus, ...form }: EditPartnerDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Edit partner"
      description="The partner sees the name. Lists are searched by name and email, and filtered by tag."
    >
      <EditPartnerForm {...form} onClose={onClose} />
    </FormDialog>
  )
}

function EditPartnerForm({ userId, fields, save, onClose }: EditPartnerProps & { onClose: () => void }) {
  // The page may be refreshed while the dialog is open.
  const [before] = useState(fields)
  const form = useActionForm({
    schema: partnerEdit,
    defaultValues: before,
    // Only changed fields: another person may have changed the others meanwhile.
    action: (values: PartnerFields) =>
      save({
        ...Object.fromEntries(changedFields(before, values).map((name) => [name, values[name]])),
        userId,
      }),
    onDone: (_, { displayName }) => {
      onClose()
      toast.success(`${partnerText(userId, displayName.trim())} is saved`)
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Save changes" pending={form.pending} problem={form.problem}>
      <Field label="Name" optional error={form.errorOf('displayName')}>
        <Input {...form.register('displayName')} autoComplete="off" />
      </Field>
      <Field label="Email" optional error={form.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="off" />
      </Field>
      <Field label="Tags" optional help="Separated by commas." error={form.errorOf('tags')}>
        <Input {...form.register('tags')} autoComplete="off" />
      </Field>
      <Field label="Notes" optional help="Only your team sees them." error={form.errorOf('notes')}>
        <Textarea {...form.register('notes')} rows={4} />
      </Field>
    </DialogForm>
  )
}

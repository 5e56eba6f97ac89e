'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { codePath } from '@/components/paths'
import { CheckboxField } from '@/components/ui/checkbox'
import { copyWithToast } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useTimeZone } from '@/components/ui/time-zone'
import { fieldsOf } from './code-form-schema'
import { CodeNameField } from './code-name-field'
import { useCodesSection } from './codes-provider'
import { TermsFields } from './terms-fields'
import { useCodeForm, type CodeForm } from './use-code-form'

interface CreateCodeDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function CreateCodeDialog({ open, onOpenChange }: CreateCodeDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      returnFocus={() => document.querySelector<HTMLElement>('[data-create]')?.focus()}
      title="Create code"
      description="A partner shares it; each referral it brings in is counted here."
    >
      <CreateCodeForm onClose={() => onOpenChange(false)} />
    </FormDialog>
  )
}

function CreateCodeForm({ onClose }: { onClose: () => void }) {
  const { actions } = useCodesSection()
  const router = useRouter()
  const timeZone = useTimeZone()
  const [another, setAnother] = useState(false)
  const form = useCodeForm({
    action: (values) => actions.create(values),
    onDone: ({ code }, { userId, category, programId }) => {
      if (another) {
        form.reset({ ...fieldsOf(undefined, timeZone), userId, category, programId })
        form.setFocus('referralCode')
      } else onClose()
      toast.success(`${code} is created`, {
        duration: 8000,
        action: { label: 'Copy code', onClick: () => void copyWithToast(code) },
        cancel: { label: 'Open', onClick: () => router.push(codePath(code)) },
      })
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Create code" pending={form.pending} problem={form.problem}>
      <CodeNameField form={form} />
      <PartnerField form={form} />
      <TermsFields form={form} />
      <CheckboxField
        label="Create another"
        help="Keeps the partner, the category and the program."
        checked={another}
        onChange={(event) => setAnother(event.target.checked)}
      />
    </DialogForm>
  )
}

/** A component like the fields around it, because focus moves to the first error in render order. */
function PartnerField({ form }: { form: Pick<CodeForm, 'register' | 'errorOf'> }) {
  return (
    <Field
      label="Partner’s user id"
      required
      error={form.errorOf('userId')}
      help="The partner’s id in your systems, such as isv_user_123."
    >
      <Input
        {...form.register('userId')}
        className="font-mono"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
    </Field>
  )
}

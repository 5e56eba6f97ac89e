'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { DialogForm } from '@/components/form/dialog-form'
import { FormDialog } from '@/components/form/form-dialog'
import { useAfterHydration } from '@/components/ui/after-hydration'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { CodeNameField } from './code-name-field'
import { codePath } from './code-view'
import { useCodesSection } from './codes-provider'
import { copyCode } from './copy-code'
import { TermsFields } from './terms-fields'
import { useCodeForm, type CodeForm } from './use-code-form'
import { useCreateDialog } from './use-create-dialog'

export function CreateCodeDialog() {
  const [open, setOpen] = useCreateDialog()
  // Opened by the URL it would otherwise be rendered on the server, which does not know the person's time zone.
  const inBrowser = useAfterHydration()
  return (
    <FormDialog
      open={open && inBrowser}
      onOpenChange={setOpen}
      returnFocus={() => document.querySelector<HTMLElement>('[data-create]')?.focus()}
      title="Create code"
      description="A partner shares it; every referral it brings is counted here."
    >
      <CreateCodeForm onClose={() => setOpen(false)} />
    </FormDialog>
  )
}

function CreateCodeForm({ onClose }: { onClose: () => void }) {
  const { actions } = useCodesSection()
  const router = useRouter()
  const form = useCodeForm({
    action: (values) => actions.create(values),
    onDone: ({ code }) => {
      onClose()
      toast.success(`${code} is created`, {
        duration: 8000,
        action: { label: 'Copy code', onClick: () => void copyCode(code) },
        cancel: { label: 'Open', onClick: () => router.push(codePath(code)) },
      })
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Create code" pending={form.pending} problem={form.problem}>
      <CodeNameField form={form} />
      <OwnerField form={form} />
      <TermsFields form={form} />
    </DialogForm>
  )
}

/** A component like the fields around it: focus goes to the first error in the order in which they render. */
function OwnerField({ form }: { form: Pick<CodeForm, 'register' | 'errorOf'> }) {
  return (
    <Field
      label="Owner user id"
      required
      error={form.errorOf('userId')}
      help="Your own id of the partner who owns the code, such as isv_user_123."
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

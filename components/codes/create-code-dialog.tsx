'use client'

import { useRouter } from 'next/navigation'
import { useFormContext } from 'react-hook-form'
import { toast } from 'sonner'
import { useAfterHydration } from '@/components/ui/after-hydration'
import { copyText } from '@/components/ui/copy-text'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { CodeForm } from './code-form'
import type { CodeFields } from './code-form-schema'
import { CodeNameField } from './code-name-field'
import { codePath } from './code-view'
import { useCodesDesk } from './codes-provider'
import { FormDialog } from './form-dialog'
import { TermsFields } from './terms-fields'
import { useCreateDialog } from './use-create-dialog'
import { asSentence } from './violation-words'

export function CreateCodeDialog() {
  const { actions } = useCodesDesk()
  const [open, setOpen] = useCreateDialog()
  // Opened by the URL it would otherwise be rendered on the server, which does not know the person's time zone.
  const inBrowser = useAfterHydration()
  const router = useRouter()
  const announce = ({ code }: { code: string }) => {
    setOpen(false)
    toast.success(`${code} is created`, {
      duration: 8000,
      action: { label: 'Copy code', onClick: () => void copyText(code) },
      cancel: { label: 'Open', onClick: () => router.push(codePath(code)) },
    })
  }
  return (
    <FormDialog
      open={open && inBrowser}
      onClose={() => setOpen(false)}
      returnFocus={() => document.querySelector<HTMLElement>('[data-create]')?.focus()}
      title="Create code"
      description="A partner shares it; every referral it brings is counted here."
    >
      <CodeForm submitLabel="Create code" onSubmit={(values) => actions.create(values)} onSaved={announce}>
        <CodeNameField />
        <OwnerField />
        <TermsFields />
      </CodeForm>
    </FormDialog>
  )
}

function OwnerField() {
  const { register, formState } = useFormContext<CodeFields>()
  const error = formState.errors.userId?.message
  return (
    <Field label="Owner user id" required error={error && asSentence(error)} help="Your own id of the partner who owns the code, such as isv_user_123.">
      <Input {...register('userId')} className="font-mono" autoComplete="off" autoCapitalize="off" spellCheck={false} />
    </Field>
  )
}

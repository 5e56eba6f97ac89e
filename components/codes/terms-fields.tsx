'use client'

import type { KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { DatePresets } from '@/components/form/date-presets'
import { fromLocalEndField } from '@/components/form/local-time-field'
import { Field } from '@/components/ui/field'
import { formatNumber, plural } from '@/components/ui/format'
import { Input, Textarea } from '@/components/ui/input'
import { useTimeZone } from '@/components/ui/time-zone'
import { CategoryField } from './category-field'
import type { EditableCode } from './code-actions'
import { ProgramField } from './program-field'
import type { CodeForm } from './use-code-form'

/** The terms of a code beyond its name and owner, for creating and editing. */
export function TermsFields({
  form,
  code,
}: {
  form: Pick<CodeForm, 'control' | 'register' | 'setValue' | 'errorOf' | 'choices'>
  /** The code that is edited. */
  code?: EditableCode
}) {
  const { control, register, setValue, errorOf, choices } = form
  const timeZone = useTimeZone()
  const { programs } = choices
  const chosen = useWatch({ control, name: 'programId' })
  const expiry = fromLocalEndField(useWatch({ control, name: 'expiresAt' }) ?? '', timeZone)
  const isPast = expiry !== undefined && new Date(expiry) <= new Date()
  const programLimit = programs.find((program) => program.id === chosen)?.maxReferralsPerCode ?? null

  const choose = (name: 'startsAt' | 'expiresAt') => (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: true })

  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <CategoryField form={form} code={code} />
        <ProgramField form={form} programs={programs} before={code?.program ?? null} />
        <Field
          label="Limit"
          optional
          error={errorOf('maxUses')}
          help={limitHelp(code?.usedCount ?? 0, programLimit)}
          className="sm:col-span-2"
        >
          <Input {...register('maxUses')} inputMode="numeric" autoComplete="off" placeholder="No limit" />
        </Field>
        <Field
          label="Start"
          optional
          aside={<DatePresets kind="start" field="start" none="Now" onChoose={choose('startsAt')} />}
          error={errorOf('startsAt')}
          help="Leave empty to start now."
        >
          <Input {...register('startsAt')} type="datetime-local" max="9999-12-31T23:59" />
        </Field>
        <Field
          label="Expiry"
          optional
          aside={<DatePresets kind="end" field="expiry" none="No expiry" onChoose={choose('expiresAt')} />}
          error={errorOf('expiresAt')}
          help={
            isPast ? (
              <span role="status" className="text-warning">
                This time has passed: the code cannot be used.
              </span>
            ) : (
              'Leave empty for no expiry.'
            )
          }
        >
          <Input {...register('expiresAt')} type="datetime-local" max="9999-12-31T23:59" />
        </Field>
      </div>
      <Field label="Description" optional error={errorOf('description')} help="Only your team sees it.">
        <Textarea {...register('description')} rows={2} onKeyDown={submitOnEnter} />
      </Field>
    </>
  )
}

function limitHelp(usedCount: number, programLimit: number | null): string {
  const own = `How many referrals the code can bring.${usedCount > 0 ? ` It already has ${plural(usedCount, 'use')}.` : ''}`
  return programLimit === null
    ? own
    : `${own} The program allows ${formatNumber(programLimit)} for each code; the smaller limit applies.`
}

/** A description is one line, so that Enter submits the form, as in every other field. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

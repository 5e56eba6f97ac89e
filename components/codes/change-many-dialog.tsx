'use client'

import { useEffect, useId, useState } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { perform } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { DatePresets } from '@/components/form/date-presets'
import { fromLocalEndField } from '@/components/form/local-time-field'
import { useActionForm } from '@/components/form/use-action-form'
import { useFollowJob } from '@/components/jobs/job-follower'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useTimeZone } from '@/components/ui/time-zone'
import type { ChangedCodes } from './selected-codes-bar'
import { changeLabels, describeChange, type ChangeName } from './change-many-text'
import type { CodeChoices, ManyChangesInput, MatchingCount } from './code-actions'
import { useCodeChoices, useCodesSection } from './codes-provider'
import { useAskAboutTerms } from './use-ask-about-terms'

interface ChangeManyDialogProps {
  open: boolean
  changed: ChangedCodes
  onStarted: () => void
  onClose: () => void
  returnFocus: () => void
}

export function ChangeManyDialog({ open, onClose, returnFocus, ...form }: ChangeManyDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Change many codes"
      description="The change is a job, which you can undo from its message or from the Jobs page."
    >
      <ChangeManyForm {...form} />
    </FormDialog>
  )
}

const names = Object.keys(changeLabels) as [ChangeName, ...ChangeName[]]
const needed: Partial<Record<ChangeName, string>> = {
  userId: 'Enter the user id of the new partner.',
  addToDescription: 'Enter what to add.',
}
const fields = z
  .object({ name: z.enum(['', ...names]).refine(Boolean, 'Choose a change.'), value: z.string() })
  .refine(({ name, value }) => !name || !needed[name] || value.trim() !== '', {
    path: ['value'],
    error: ({ input }) => needed[(input as { name: ChangeName }).name],
  })
  .refine(({ name, value }) => name !== 'maxUses' || /^[1-9]\d{0,8}$|^$/.test(value.trim()), {
    path: ['value'],
    error: 'Enter a whole number of at least 1, or leave it empty for no limit.',
  })
type Fields = z.input<typeof fields>

/** The change as the server takes it. */
function changesOf({ name, value }: Fields, timeZone: string): ManyChangesInput['changes'] {
  const text = value.trim()
  switch (name) {
    case '':
      return {}
    case 'disable':
      return { status: 'disabled' }
    case 'enable':
      return { status: 'active' }
    case 'expiresAt':
      return { expiresAt: fromLocalEndField(text, timeZone) ?? null }
    case 'maxUses':
      return { maxUses: text === '' ? null : Number(text) }
    case 'category':
    case 'programId':
      return { [name]: text || null }
    case 'userId':
    case 'addToDescription':
      return { [name]: text }
  }
}

function ChangeManyForm({ changed, onStarted }: Pick<ChangeManyDialogProps, 'changed' | 'onStarted'>) {
  const { actions } = useCodesSection()
  const follow = useFollowJob()
  const { codes, filter } = changed
  const matching = useMatchingCount(filter)
  const choices = useCodeChoices()
  const askAbout = useAskAboutTerms(choices)
  const timeZone = useTimeZone()
  const form = useActionForm({
    schema: fields,
    defaultValues: { name: '', value: '' } as Fields,
    action: async (values: Fields) => {
      const changes = changesOf(values, timeZone)
      const result = (await askAbout(changes)) ?? (await actions.changeMany({ codes, filter, changes }))
      if (result.ok) return result
      return { ...result, violations: result.violations.map((each) => ({ ...each, field: 'value' })) }
    },
    onDone: ({ id }) => {
      follow(id)
      onStarted()
    },
  })
  const name = useWatch({ control: form.control, name: 'name' })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel={name ? changeLabels[name] : 'Change codes'}
      pending={form.pending}
      problem={form.problem}
    >
      <Field
        label="Change"
        error={form.errorOf('name')}
        help={<span role="status">{describeChange(name, changed, matching)}</span>}
      >
        <Controller
          name="name"
          control={form.control}
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <Select
              ref={ref}
              onBlur={onBlur}
              value={value}
              placeholder="Choose a change"
              onValueChange={(next) => {
                form.setValue('value', '')
                form.clearErrors()
                onChange(next)
              }}
              options={names.map((each) => ({ value: each, label: changeLabels[each] }))}
            />
          )}
        />
      </Field>
      <ValueField key={name} name={name} form={form} choices={choices} />
    </DialogForm>
  )
}

/** How many codes match the filter; undefined without one, until they are counted, and when that fails. */
function useMatchingCount(filter: ManyChangesInput['filter']): MatchingCount | undefined {
  const { actions } = useCodesSection()
  const [matching, setMatching] = useState<MatchingCount>()
  useEffect(() => {
    if (!filter) return
    let isStale = false
    void perform(() => actions.countMatching(filter)).then((result) => {
      if (!isStale) setMatching(result.ok ? result.value : undefined)
    })
    return () => {
      isStale = true
    }
  }, [actions, filter])
  return matching
}

const noProgram = 'none'

type ChangeForm = Pick<
  ReturnType<typeof useActionForm<Fields, { id: string }>>,
  'control' | 'register' | 'setValue' | 'errorOf'
>

/** The field for the new value, if the change has one. */
function ValueField({
  name,
  form: { control, register, setValue, errorOf },
  choices: { categories, programs },
}: {
  name: Fields['name']
  form: ChangeForm
  choices: CodeChoices
}) {
  const listId = useId()
  const error = errorOf('value')
  switch (name) {
    case '':
    case 'disable':
    case 'enable':
      return null
    case 'expiresAt':
      return (
        <Field
          label="Expiry"
          aside={
            <DatePresets
              kind="end"
              field="expiry"
              none="No expiry"
              onChoose={(value) => setValue('value', value, { shouldDirty: true, shouldValidate: true })}
            />
          }
          error={error}
          help="Empty for no expiry."
        >
          <Input {...register('value')} type="datetime-local" max="9999-12-31T23:59" />
        </Field>
      )
    case 'maxUses':
      return (
        <Field label="Limit" error={error} help="Empty for no limit. Codes with more uses stay as they are.">
          <Input {...register('value')} inputMode="numeric" autoComplete="off" placeholder="No limit" />
        </Field>
      )
    case 'category':
      return (
        <Field label="Category" error={error} help="Empty for none. It counts from now on.">
          <Input {...register('value')} list={listId} autoComplete="off" />
          <datalist id={listId}>
            {categories.map((category) => (
              <option key={category.name} value={category.name} />
            ))}
          </datalist>
        </Field>
      )
    case 'programId':
      return (
        <Field label="Program" error={error} help="Determines what a referral earns from now on.">
          <Controller
            name="value"
            control={control}
            render={({ field: { ref, value, onChange, onBlur } }) => (
              <Select
                ref={ref}
                onBlur={onBlur}
                value={value === '' ? noProgram : value}
                onValueChange={(next) => onChange(next === noProgram ? '' : next)}
                options={[
                  { value: noProgram, label: 'No program' },
                  ...programs.map(({ id, name: label, takesCodes }) => ({
                    value: id,
                    label,
                    disabled: !takesCodes,
                  })),
                ]}
              />
            )}
          />
        </Field>
      )
    case 'userId':
      return (
        <Field
          label="Partner’s user id"
          required
          error={error}
          help="Past referrals stay with their partner."
        >
          <Input {...register('value')} className="font-mono" autoComplete="off" spellCheck={false} />
        </Field>
      )
    case 'addToDescription':
      return (
        <Field label="Text to add" required error={error} help="At the end, after a space.">
          <Input {...register('value')} autoComplete="off" />
        </Field>
      )
  }
}

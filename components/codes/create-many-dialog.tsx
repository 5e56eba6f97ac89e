'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { useFollowJob } from '@/components/jobs/job-follower'
import { Field } from '@/components/ui/field'
import { formatNumber, plural } from '@/components/ui/format'
import { Input, Textarea } from '@/components/ui/input'
import { useTimeZone } from '@/components/ui/time-zone'
import { codePatternSchema, countPossibleCodes, generateCode } from '@/domain/referral-code/code'
import { fieldsOf, manyCodesForm, type ManyCodesFields } from './code-form-schema'
import { useCodeChoices, useCodesSection } from './codes-provider'
import { TermsFields } from './terms-fields'
import { useAskAboutTerms } from './use-ask-about-terms'
import type { CodeForm } from './use-code-form'

interface CreateManyDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function CreateManyDialog({ open, onOpenChange }: CreateManyDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      returnFocus={() => document.querySelector<HTMLElement>('[data-create-many]')?.focus()}
      title="Create many codes"
      description="Random codes of one pattern, for an event, a mailing or a print run."
    >
      <CreateManyForm onClose={() => onOpenChange(false)} />
    </FormDialog>
  )
}

function defaultsIn(timeZone: string): ManyCodesFields {
  const { referralCode: _, userId: _1, ...terms } = fieldsOf(undefined, timeZone)
  return { count: '', pattern: '', userIds: '', ...terms }
}

function CreateManyForm({ onClose }: { onClose: () => void }) {
  const { actions } = useCodesSection()
  const follow = useFollowJob()
  const choices = useCodeChoices()
  const askAbout = useAskAboutTerms(choices)
  const timeZone = useTimeZone()
  const [defaultValues] = useState(() => defaultsIn(timeZone))
  const [schema] = useState(() => manyCodesForm(timeZone))
  const form = useActionForm({
    schema,
    defaultValues,
    action: async (fields: ManyCodesFields) => {
      const codes = schema.parse(fields)
      return (await askAbout(codes)) ?? (await actions.createMany(codes))
    },
    onDone: ({ id }) => {
      follow(id)
      onClose()
    },
  })
  const [count, pattern, userIds] = useWatch({ control: form.control, name: ['count', 'pattern', 'userIds'] })
  const codesCount = schema.shape.count.safeParse(count).data ?? 0
  const partnersCount = schema.shape.userIds.safeParse(userIds).data?.length ?? 0
  return (
    <DialogForm submit={form.submit} submitLabel="Create codes" pending={form.pending} problem={form.problem}>
      <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Field label="Codes" required error={form.errorOf('count')}>
          <Input {...form.register('count')} inputMode="numeric" autoComplete="off" placeholder="2000" />
        </Field>
        <Field
          label="Pattern"
          required
          error={form.errorOf('pattern')}
          help={<PatternPreview pattern={pattern} />}
        >
          <Input
            {...form.register('pattern')}
            className="font-mono"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="SUMMER-####"
          />
        </Field>
      </div>
      <Field
        label="Partners"
        required
        error={form.errorOf('userIds')}
        help={
          partnersCount > 1 && codesCount > 0
            ? `${plural(codesCount, 'code')} for each of ${plural(partnersCount, 'partner')}: ${formatNumber(codesCount * partnersCount)} in all.`
            : 'The user id of the partner who owns the codes. With several, one a line, each gets as many codes.'
        }
      >
        <Textarea {...form.register('userIds')} rows={2} className="font-mono" spellCheck={false} />
      </Field>
      {/* The terms have the same names in both forms. */}
      <TermsFields form={{ ...(form as unknown as CodeForm), choices }} />
    </DialogForm>
  )
}

const examplesCount = 5
const randomBelow = (below: number) => Math.floor(Math.random() * below)

/** Five codes of the pattern, and how many it has. */
function PatternPreview({ pattern: typed }: { pattern: string }) {
  const pattern = codePatternSchema.safeParse(typed).data
  if (pattern === undefined) return '# becomes a letter or digit, 9 a digit: never a vowel or a look-alike.'
  const examples = Array.from({ length: examplesCount }, () => generateCode(pattern, randomBelow))
  const possible = countPossibleCodes(pattern)
  return (
    <>
      Such as <span className="font-mono">{[...new Set(examples)].join(', ')}</span>.{' '}
      {plural(possible, 'possible code')}, up to {formatNumber(Math.floor(possible / 2))} can be created.
    </>
  )
}

'use client'

import { Link } from '@/components/ui/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import type { ActionResult } from '@/components/form/action-result'
import { programPath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { useTimeZone } from '@/components/ui/time-zone'
import { BonusesSection } from './bonuses-section'
import { BasicsSection, LimitsSection, UserTypesSection, TimingSection } from './form-sections'
import {
  changesOf,
  fieldsOf,
  inputOf,
  newFields,
  type ProgramFields,
  type ProgramInput,
} from './program-fields'
import { ProgramPreview } from './program-preview'
import type { Program } from './program-state'
import { useProgramForm } from './use-program-form'

interface CreateProps {
  /** The initial currency. */
  currency: string
  create: (input: ProgramInput) => Promise<ActionResult<{ id: string }>>
}
interface EditProps {
  program: Program
  update: (id: string, changes: Partial<ProgramInput>) => Promise<ActionResult>
}

export function CreateProgramForm({ currency, create }: CreateProps) {
  const router = useRouter()
  return (
    <ProgramForm
      start={(timeZone) => newFields(currency, timeZone)}
      cancelHref="/programs"
      submitLabel="Create program"
      action={(fields) => create(inputOf(fields))}
      onDone={({ id }, { name }) => {
        toast.success(`${name.trim()} is created`)
        router.push(programPath(id))
      }}
    />
  )
}

export function EditProgramForm({ program, update }: EditProps) {
  const router = useRouter()
  return (
    <ProgramForm
      start={(timeZone) => fieldsOf(program, timeZone)}
      program={program}
      cancelHref={programPath(program.id)}
      submitLabel="Save changes"
      action={(fields, before) => update(program.id, changesOf(before, fields))}
      onDone={(_, { name }) => {
        toast.success(`${name.trim()} is saved`)
        router.push(programPath(program.id))
      }}
    />
  )
}

interface FormProps<Value> {
  start: (timeZone: string) => ProgramFields
  /** The program to edit. */
  program?: Program
  cancelHref: string
  submitLabel: string
  action: (fields: ProgramFields, before: ProgramFields) => Promise<ActionResult<Value>>
  onDone: (value: Value, fields: ProgramFields) => void
}

function ProgramForm<Value>({ start, program, cancelHref, submitLabel, action, onDone }: FormProps<Value>) {
  const timeZone = useTimeZone()
  const [before] = useState(() => start(timeZone))
  const form = useProgramForm({ before, action: (fields) => action(fields, before), onDone })
  return (
    <form
      noValidate
      onSubmit={form.submit}
      className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <BasicsSection form={form} program={program} />
        <BonusesSection form={form} />
        <LimitsSection form={form} program={program} />
        <UserTypesSection form={form} />
        <TimingSection form={form} />
      </div>
      <div className="lg:row-span-2">
        <ProgramPreview control={form.control} className="lg:sticky lg:top-6" />
      </div>
      <div className="flex flex-col gap-3">
        {form.problem && (
          <Callout tone="danger" role="alert">
            {form.problem}
          </Callout>
        )}
        <div className="flex flex-col-reverse gap-2 max-sm:[&>*]:h-10 sm:flex-row sm:justify-end">
          <Button asChild>
            <Link href={cancelHref}>Cancel</Link>
          </Button>
          <Button type="submit" variant="primary" pending={form.pending}>
            {submitLabel}
          </Button>
        </div>
      </div>
    </form>
  )
}

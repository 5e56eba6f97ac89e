'use client'

import { Popover } from 'radix-ui'
import { useState, useTransition, type ReactNode } from 'react'
import { perform } from '@/components/form/action-result'
import { errorText } from '@/components/form/sentences'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { formatDay } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { floatingStyle } from '@/components/ui/overlay-style'
import { useTimeZone } from '@/components/ui/time-zone'
import { fromPresets, untilPresets } from '@/domain/date-presets'
import { dayOf } from '@/domain/days'
import { Combobox, FilteringCombobox } from './combobox'
import type { Editing, FilterControl, HashText } from './filter-bar'
import { useSuggestions } from './use-suggestions'

type Choose = (name: string, value: string) => void

interface FilterEditorProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  editing: Editing
  controls: readonly FilterControl[]
  hashText: HashText | undefined
  /** Sets a filter; an empty value clears it. */
  onChoose: Choose
}

/** Edits a filter, after a choice among all of them if none is named: beside its chip, or in a sheet on a phone. */
export function FilterEditor({
  open,
  onOpenChange,
  editing,
  controls,
  hashText,
  onChoose,
}: FilterEditorProps) {
  const { name, anchor, isSheet } = editing
  const steps = <Steps controls={controls} first={name} hashText={hashText} onChoose={onChoose} />
  if (isSheet)
    return (
      <Dialog open={open} onOpenChange={onOpenChange}>
        <DialogContent aria-describedby={undefined}>
          <DialogHeader>
            <DialogTitle>Filters</DialogTitle>
          </DialogHeader>
          <div className="flex min-h-0 flex-col border-t pb-[env(safe-area-inset-bottom)]">{steps}</div>
        </DialogContent>
      </Dialog>
    )
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={controls.find((control) => control.name === name)?.label ?? 'Add filter'}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            anchor.focus()
          }}
          className={`${floatingStyle} w-72`}
        >
          {steps}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface StepsProps {
  controls: readonly FilterControl[]
  first: string | null
  hashText: HashText | undefined
  onChoose: Choose
}

function Steps({ controls, first, hashText, onChoose }: StepsProps) {
  const [name, setName] = useState(first)
  const control = controls.find((each) => each.name === name)
  if (!control)
    return (
      <FilteringCombobox
        label="Filter by"
        placeholder="Filter by…"
        options={controls.map(({ name, label, text }) => ({
          key: name,
          label,
          detail: text,
          onChoose: () => setName(name),
        }))}
      />
    )
  const choose = (value: string) => onChoose(control.name, value)
  switch (control.kind) {
    case 'choice':
      return <ChoiceEditor key={control.name} control={control} choose={choose} />
    case 'from':
    case 'until':
      return <DayEditor key={control.name} control={control} controls={controls} choose={choose} />
    case 'hashed':
      return <HashedEditor key={control.name} control={control} hashText={hashText!} choose={choose} />
    case 'search':
    case 'text':
      return <TextEditor key={control.name} control={control} choose={choose} />
  }
}

interface EditorProps {
  control: FilterControl
  choose: (value: string) => void
}

function ChoiceEditor({ control: { label, all, options, value }, choose }: EditorProps) {
  const clear = { key: '', label: all ?? '', onChoose: () => choose('') }
  return (
    <FilteringCombobox
      label={label}
      placeholder={`${label}…`}
      options={[
        ...(value === undefined ? [] : [clear]),
        ...options.map((option) => ({
          ...option,
          key: option.value,
          isChosen: option.value === value,
          onChoose: () => choose(option.value),
        })),
      ]}
    />
  )
}

function TextEditor({ control: { label, hint, placeholder, suggest, value }, choose }: EditorProps) {
  const [text, setText] = useState(value ?? '')
  const typed = text.trim()
  const suggestions = useSuggestions(suggest, typed).filter(({ value }) => value !== typed)
  const clear = { key: 'clear', label: 'Clear filter', onChoose: () => choose('') }
  const asTyped = { key: 'typed', label: `${label} “${typed}”`, onChoose: () => choose(typed) }
  return (
    <Combobox
      label={hint}
      placeholder={placeholder}
      text={text}
      onTextChange={setText}
      options={[
        ...(typed ? [asTyped] : []),
        ...suggestions.map(({ value, name }) => ({
          key: `suggested ${value}`,
          label: value,
          content: <span className="font-mono">{value}</span>,
          detail: name,
          onChoose: () => choose(value),
        })),
        ...(value === undefined ? [] : [clear]),
      ]}
    />
  )
}

function DayEditor({
  control: { name, kind, hint, value },
  controls,
  choose,
}: EditorProps & { controls: readonly FilterControl[] }) {
  const [day, setDay] = useState(value ?? '')
  const timeZone = useTimeZone()
  const [presets] = useState(() =>
    (kind === 'from' ? fromPresets : untilPresets)(dayOf(new Date(), timeZone)),
  )
  // A list defines the first day of a range before its last.
  const other = controls[controls.findIndex((each) => each.name === name) + (kind === 'from' ? 1 : -1)]?.value
  return (
    // The list itself says that a period ends before it begins.
    <form
      noValidate
      className="flex flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault()
        choose(day)
      }}
    >
      <Field label={hint}>
        <Input
          type="date"
          autoFocus
          value={day}
          min={(kind === 'until' && other) || '2000-01-01'}
          max={(kind === 'from' && other) || '9999-12-31'}
          onChange={(event) => setDay(event.target.value)}
        />
      </Field>
      <ul aria-label="Presets" className="flex flex-wrap gap-1">
        {presets.map((preset) => (
          <li key={preset.label}>
            <Button
              size="sm"
              title={formatDay(preset.day, { year: true })}
              onClick={() => choose(preset.day)}
            >
              {preset.label}
            </Button>
          </li>
        ))}
      </ul>
      <Actions>
        {value !== undefined && <Button onClick={() => choose('')}>Clear</Button>}
        <Button type="submit" variant="primary">
          Apply
        </Button>
      </Actions>
    </form>
  )
}

function HashedEditor({ control: { hint, value }, hashText, choose }: EditorProps & { hashText: HashText }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const submit = async () => {
    const hashed = await perform(() => hashText(text))
    if (hashed.ok) choose(hashed.value)
    else setProblem(errorText(hashed.violations[0]?.description, text) ?? hashed.message)
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault()
        startTransition(submit)
      }}
    >
      <Field label={hint} error={problem}>
        <Input autoFocus autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Actions>
        {value !== undefined && <Button onClick={() => choose('')}>Clear</Button>}
        <Button type="submit" variant="primary" pending={pending}>
          Apply
        </Button>
      </Actions>
    </form>
  )
}

const Actions = ({ children }: { children: ReactNode }) => (
  <div className="flex justify-end gap-2">{children}</div>
)

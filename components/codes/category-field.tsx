'use client'

import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import type { EditableCode } from './code-actions'
import type { CodeForm } from './use-code-form'

interface CategoryFieldProps {
  form: Pick<CodeForm, 'control' | 'register' | 'errorOf' | 'choices'>
  /** The code that is edited. */
  code?: EditableCode
}

/** The category of a code: suggests existing ones, and says when the typed one is new. */
export function CategoryField({ form, code }: CategoryFieldProps) {
  const { control, register, errorOf, choices } = form
  const typed = (useWatch({ control, name: 'category' }) ?? '').trim()
  const listId = useId()
  const isNew = choices.isLoaded && typed !== '' && !choices.categories.some(({ name }) => name === typed)
  const similar = choices.categories.find(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const isChanged = code !== undefined && typed !== (code.category ?? '')

  return (
    <>
      <Field
        label="Category"
        optional
        error={errorOf('category')}
        help={
          <span role="status">
            {isNew
              ? `New category${similar ? `. ${similar.name} already exists` : ''}.`
              : 'Groups codes in lists and charts.'}
            {isChanged && code.usedCount > 0 && ' Past uses stay where they were counted.'}
          </span>
        }
      >
        <Input {...register('category')} list={listId} autoComplete="off" />
      </Field>
      <datalist id={listId}>
        {choices.categories.map(
          ({ name, codesCount, isArchived }) =>
            !isArchived && (
              <option key={name} value={name}>
                {plural(codesCount, 'code')}
              </option>
            ),
        )}
      </datalist>
    </>
  )
}

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
  const staysIn = code && code.usedCount > 0 && typed !== (code.category ?? '') ? code : undefined

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
            {staysIn && ` ${pastUses(staysIn)}`}
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

function pastUses({ usedCount, category }: EditableCode): string {
  const uses = usedCount === 1 ? 'The past use stays' : `The ${plural(usedCount, 'past use')} stay`
  return `${uses} ${category === null ? 'without a category' : `in ${category}`}.`
}

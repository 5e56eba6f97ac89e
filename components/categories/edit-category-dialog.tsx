'use client'

import type { CSSProperties } from 'react'
import { Controller } from 'react-hook-form'
import { toast } from 'sonner'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { cssColorOf, useCategoryNames } from '@/components/ui/category-colors'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { categoryColors } from '@/domain/category/color'
import { useCategories } from './categories-provider'
import { categoryForm, fieldsOf, gray, type CategoryFormFields } from './category-form-schema'
import type { CategoryView } from './category-view'

interface EditCategoryDialogProps {
  category: CategoryView
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function EditCategoryDialog({ category, open, onClose, returnFocus }: EditCategoryDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title={`Edit ${category.name}`}
      description="A new name applies to all its codes, referrals and figures, including past ones."
    >
      <EditCategoryForm category={category} onClose={onClose} />
    </FormDialog>
  )
}

function EditCategoryForm({ category, onClose }: Pick<EditCategoryDialogProps, 'category' | 'onClose'>) {
  const { actions } = useCategories()
  const nameOf = useCategoryNames()
  const form = useActionForm({
    schema: categoryForm,
    defaultValues: fieldsOf(category),
    action: (fields: CategoryFormFields) =>
      actions.update({ category: category.name, ...categoryForm.parse(fields) }),
    onDone: (_value, { name }) => {
      onClose()
      toast.success(`${name} is saved`)
    },
  })
  const options = ([...categoryColors, gray] as const).map((color) => {
    const holder = color === gray ? undefined : nameOf(color)
    return {
      value: color,
      label: (
        <span
          className="category-name capitalize"
          style={{ '--dot': cssColorOf(color === gray ? null : color) } as CSSProperties}
        >
          {color}
        </span>
      ),
      ...(holder !== undefined && holder !== category.name && { detail: holder }),
    }
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Save changes" pending={form.pending} problem={form.problem}>
      <Field label="Name" required error={form.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
      <Field
        label="Color"
        error={form.errorOf('color')}
        help="Each color belongs to one category. If another category has it, the two swap colors."
      >
        <Controller
          name="color"
          control={form.control}
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <Select ref={ref} value={value} onValueChange={onChange} onBlur={onBlur} options={options} />
          )}
        />
      </Field>
      <Field label="Description" optional error={form.errorOf('description')} help="Only your team sees it.">
        <Textarea {...form.register('description')} rows={2} />
      </Field>
    </DialogForm>
  )
}

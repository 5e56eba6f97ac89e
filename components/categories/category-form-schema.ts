import { z } from 'zod'
import { categoryColors } from '@/domain/category/color'
import { categorySchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import type { CategoryView } from './category-view'

/** The option for no color: a Select has no empty value. */
export const gray = 'gray'

/** The fields of the form as typed, parsed to the contract's form. */
export const categoryForm = z.object({
  name: z.string().trim().min(1, 'Enter a name.').pipe(categorySchema),
  color: z.enum([...categoryColors, gray]).transform((color) => (color === gray ? null : color)),
  // The description is one line, so pasted lines are joined.
  description: z
    .string()
    .transform((text) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim() || null)
    .pipe(lineOfText({ max: 500 }).nullable()),
})
export type CategoryFormFields = z.input<typeof categoryForm>

export function fieldsOf({ name, color, description }: CategoryView): CategoryFormFields {
  return { name, color: color ?? gray, description: description ?? '' }
}

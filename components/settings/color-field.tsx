'use client'

import { useController, type Control } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { BrandFields } from '@/domain/company/brand'
import { colorSchema, textOn } from '@/domain/contrast'

interface ColorFieldProps {
  control: Control<BrandFields>
  error: string | undefined
}

/** The color as text and as the browser's color picker, with the contrast of the text on it. */
export function ColorField({ control, error }: ColorFieldProps) {
  const { field } = useController({ name: 'color', control })
  const color = colorSchema.safeParse(field.value).data
  return (
    <Field label="Color" help={color && describeContrast(color)} error={error}>
      <div className="flex items-center gap-2">
        <Input {...field} autoComplete="off" spellCheck={false} className="max-w-32 font-mono" />
        <input
          type="color"
          aria-label="Pick a color"
          value={color ?? '#000000'}
          onChange={(event) => field.onChange(event.target.value)}
          className="h-8 w-12 rounded border max-sm:h-10"
        />
      </div>
    </Field>
  )
}

function describeContrast(background: string): string {
  const { color, ratio } = textOn(background)
  const name = color === '#ffffff' ? 'white' : 'black'
  return `Text on this color is ${name}. The contrast is ${ratio.toFixed(1)}:1; WCAG requires 4.5:1.`
}

'use client'

import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { AmountInput } from './amount-input'
import type { BonusFieldName } from './program-fields'
import type { ProgramForm } from './use-program-form'

/** The maximum number of tiers of a rule. */
const mostTiers = 20

/** The tiers of a bonus: the first starts at referral 1, each further one at its `from`. */
export function TierFields({ form, name }: { form: ProgramForm; name: BonusFieldName }) {
  const { control, register, errorOf } = form
  const { fields, append, remove } = useFieldArray({ control, name: `${name}.tiers` })
  return (
    <div className="flex flex-col gap-2">
      {fields.map(({ id }, index) => {
        const tier = `, tier ${index + 1}`
        return (
          <div key={id} className="grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)_auto] items-start gap-2">
            <Field
              label={
                <>
                  From referral<VisuallyHidden>{tier}</VisuallyHidden>
                </>
              }
              hideLabel={index > 0}
              required
              error={errorOf(`${name}.tiers.${index}.from`)}
            >
              <Input
                {...register(`${name}.tiers.${index}.from`, { deps: [] })}
                readOnly={index === 0}
                inputMode="numeric"
                autoComplete="off"
              />
            </Field>
            <Field
              label={
                <>
                  Amount<VisuallyHidden>{tier}</VisuallyHidden>
                </>
              }
              hideLabel={index > 0}
              required
              error={errorOf(`${name}.tiers.${index}.amount.value`)}
            >
              <AmountInput form={form} name={`${name}.tiers.${index}.amount.value`} />
            </Field>
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove tier ${index + 1}`}
              // The first tier always starts at referral 1, so it has no field for it.
              className={index === 0 ? 'invisible' : 'max-sm:h-10'}
              onClick={() => remove(index)}
            >
              <X aria-hidden />
            </Button>
          </div>
        )
      })}
      {fields.length < mostTiers && (
        <Button size="sm" className="self-start" onClick={() => append({ from: '', amount: { value: '' } })}>
          <Plus aria-hidden />
          Add tier
        </Button>
      )}
    </div>
  )
}

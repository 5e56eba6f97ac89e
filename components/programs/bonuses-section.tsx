'use client'

import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { BonusRuleName } from '@/domain/bonus/rules'
import { AmountInput } from './amount-input'
import { FormSection } from './form-section'
import type { BonusFieldName } from './program-fields'
import { SelectField } from './select-field'
import { TierFields } from './tier-fields'
import type { ProgramForm } from './use-program-form'

const ruleText: Record<'none' | BonusRuleName, { label: string; help: string }> = {
  none: { label: 'No bonus', help: 'Earns nothing.' },
  fixed: { label: 'Fixed', help: 'The same amount for each referral.' },
  tiered: { label: 'Tiered', help: 'An amount by the partner’s number of referrals.' },
  'first-n': {
    label: 'First referrals only',
    help: 'An amount for each of the partner’s first referrals, then nothing.',
  },
}
const ruleOptions = Object.entries(ruleText).map(([value, { label }]) => ({ value, label }))

/** The bonus of each side for an approved referral. */
export function BonusesSection({ form }: { form: ProgramForm }) {
  return (
    <FormSection
      title="Bonuses"
      description="What each approved referral earns. A change applies to every referral approved after it, pending ones included."
      className="gap-y-6"
    >
      <BonusFields form={form} name="referrerBonus" whom="partner" />
      <BonusFields form={form} name="refereeBonus" whom="referred user" />
    </FormSection>
  )
}

/** Distinguishes the fields of both sides for screen readers. */
function BonusFields({ form, name, whom }: { form: ProgramForm; name: BonusFieldName; whom: string }) {
  const rule = useWatch({ control: form.control, name: `${name}.rule` })
  const label = `Bonus for the ${whom}`
  return (
    <div role="group" aria-label={label} className="flex min-w-0 flex-col gap-5">
      <SelectField
        form={form}
        name={`${name}.rule`}
        label={label}
        options={ruleOptions}
        help={ruleText[rule].help}
      />
      {rule === 'first-n' && <ReferralsField form={form} name={name} whom={whom} />}
      {(rule === 'fixed' || rule === 'first-n') && <AmountField form={form} name={name} whom={whom} />}
      {rule === 'tiered' && <TierFields form={form} name={name} />}
    </div>
  )
}

interface SideFieldProps {
  form: ProgramForm
  name: BonusFieldName
  whom: string
}

function AmountField({ form, name, whom }: SideFieldProps) {
  return (
    <Field
      label={
        <>
          Amount<VisuallyHidden> for the {whom}</VisuallyHidden>
        </>
      }
      required
      error={form.errorOf(`${name}.amount.value`)}
    >
      <AmountInput form={form} name={`${name}.amount.value`} />
    </Field>
  )
}

function ReferralsField({ form, name, whom }: SideFieldProps) {
  return (
    <Field
      label={
        <>
          How many referrals<VisuallyHidden> earn the {whom} a bonus</VisuallyHidden>
        </>
      }
      required
      error={form.errorOf(`${name}.referrals`)}
      help="Counted for each partner."
    >
      <Input {...form.register(`${name}.referrals`)} inputMode="numeric" autoComplete="off" placeholder="3" />
    </Field>
  )
}

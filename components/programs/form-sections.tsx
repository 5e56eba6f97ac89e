'use client'

import { DatePresets } from '@/components/form/date-presets'
import { Field } from '@/components/ui/field'
import { formatNumber, formatMinor } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { AmountInput } from './amount-input'
import { CurrencyField } from './currency-field'
import { FormSection } from './form-section'
import type { Program } from './program-state'
import { SelectField } from './select-field'
import { reversalLabels } from './term-text'
import type { ProgramForm } from './use-program-form'
import { userTypeOptions } from './user-type-text'

interface SectionProps {
  form: ProgramForm
  /** The program to edit. */
  program?: Program
}

const statusOptions = [
  { value: 'active', label: 'Active' },
  { value: 'draft', label: 'Draft' },
]

export function BasicsSection({ form, program }: SectionProps) {
  const { register, setValue, errorOf } = form
  const choose = (name: 'startsAt' | 'endsAt') => (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: true })
  return (
    <FormSection title="Basics">
      <Field
        label="Name"
        required
        error={errorOf('name')}
        help="Only your team sees it, such as Summer partners."
        className="sm:col-span-2"
      >
        <Input {...register('name')} autoComplete="off" />
      </Field>
      <CurrencyField form={form} fixed={program !== undefined} />
      {program === undefined ? (
        <SelectField
          form={form}
          name="status"
          label="Status"
          options={statusOptions}
          help="A draft takes no referrals until you activate it."
        />
      ) : (
        <span className="max-sm:hidden" />
      )}
      <Field
        label="Start"
        optional
        aside={<DatePresets kind="start" field="start" none="Now" onChoose={choose('startsAt')} />}
        error={errorOf('startsAt')}
        help="Leave empty to start now."
      >
        <Input {...register('startsAt', { deps: ['endsAt'] })} type="datetime-local" max="9999-12-31T23:59" />
      </Field>
      <Field
        label="End"
        optional
        aside={<DatePresets kind="end" field="end" none="No end" onChoose={choose('endsAt')} />}
        error={errorOf('endsAt')}
        help="Leave empty for no end."
      >
        <Input {...register('endsAt')} type="datetime-local" max="9999-12-31T23:59" />
      </Field>
    </FormSection>
  )
}

export function LimitsSection({ form, program }: SectionProps) {
  const { register, errorOf } = form
  const approved = program?.approvedCount ? ` Already approved: ${formatNumber(program.approvedCount)}.` : ''
  const spent = program?.spentMinor
    ? ` Already spent: ${formatMinor(program.currency)(program.spentMinor)}.`
    : ''
  return (
    <FormSection title="Limits" description="New referrals stop when the first limit is reached.">
      <Field
        label="Referral limit"
        optional
        error={errorOf('maxReferrals')}
        help={`How many approved referrals the program can have.${approved}`}
      >
        <Input {...register('maxReferrals')} inputMode="numeric" autoComplete="off" placeholder="No limit" />
      </Field>
      <Field
        label="Referral limit per code"
        optional
        error={errorOf('maxReferralsPerCode')}
        help="A code can also have its own limit; the smaller one applies."
      >
        <Input
          {...register('maxReferralsPerCode')}
          inputMode="numeric"
          autoComplete="off"
          placeholder="No limit"
        />
      </Field>
      <Field
        label="Budget"
        optional
        error={errorOf('budget.value')}
        help={`The most that all bonuses together can cost.${spent}`}
      >
        <AmountInput form={form} name="budget.value" placeholder="No limit" />
      </Field>
    </FormSection>
  )
}

export function UserTypesSection({ form }: SectionProps) {
  return (
    <FormSection title="User types">
      <SelectField
        form={form}
        name="referrerUserType"
        label="Who can refer"
        options={userTypeOptions}
        help="Applies to personal codes. A campaign code can belong to anyone."
      />
      <SelectField
        form={form}
        name="refereeUserType"
        label="Who can be referred"
        options={userTypeOptions}
        help="Applies when a call includes the user type with the code."
      />
    </FormSection>
  )
}

const reversalOptions = Object.entries(reversalLabels).map(([value, label]) => ({ value, label }))

export function TimingSection({ form }: SectionProps) {
  const { register, errorOf } = form
  return (
    <FormSection title="Approval and reversal">
      <Field
        label="Hold period"
        optional
        error={errorOf('holdDays')}
        help="How long after approval a bonus becomes payable."
      >
        <Input
          {...register('holdDays')}
          inputMode="numeric"
          autoComplete="off"
          placeholder="0"
          trailing="days"
          className="pr-12"
        />
      </Field>
      <Field
        label="Approval deadline"
        optional
        error={errorOf('pendingDays')}
        help="A referral that is pending for longer expires."
      >
        <Input
          {...register('pendingDays')}
          inputMode="numeric"
          autoComplete="off"
          placeholder="No limit"
          trailing="days"
          className="pr-12"
        />
      </Field>
      <SelectField
        form={form}
        name="onReversal"
        label="On reversal"
        options={reversalOptions}
        help="What happens to the use counted for a reversed referral."
      />
    </FormSection>
  )
}

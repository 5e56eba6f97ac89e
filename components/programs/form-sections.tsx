'use client'

import { nameOfZone } from '@/components/form/local-time-field'
import { Field } from '@/components/ui/field'
import { formatNumber } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { AmountInput } from './amount-input'
import { CurrencyField } from './currency-field'
import { FormSection } from './form-section'
import { formatMinor } from './format-minor'
import type { ProgramView } from './program-view'
import { SelectField } from './select-field'
import type { ProgramForm } from './use-program-form'
import { userTypeOptions } from './user-type-text'

interface SectionProps {
  form: ProgramForm
  /** The program that is edited. */
  program?: ProgramView
}

const statusOptions = [
  { value: 'active', label: 'Active' },
  { value: 'draft', label: 'Draft' },
]

export function BasicsSection({ form, program }: SectionProps) {
  const { register, errorOf } = form
  return (
    <FormSection title="Basics">
      <Field
        label="Name"
        required
        error={errorOf('name')}
        help="What your team knows it by, such as Summer partners."
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
      <Field label="Start" optional error={errorOf('startsAt')} help="Empty: at once.">
        <Input {...register('startsAt', { deps: ['endsAt'] })} type="datetime-local" max="9999-12-31T23:59" />
      </Field>
      <Field label="End" optional error={errorOf('endsAt')} help="Empty: never.">
        <Input {...register('endsAt')} type="datetime-local" max="9999-12-31T23:59" />
      </Field>
      <p className="-mt-2 text-caption text-muted-foreground sm:col-span-2">
        Times are in your time zone ({nameOfZone()}).
      </p>
    </FormSection>
  )
}

export function LimitsSection({ form, program }: SectionProps) {
  const { register, errorOf } = form
  const already = program?.approvedCount ? ` Approved already: ${formatNumber(program.approvedCount)}.` : ''
  const spent = program?.spentMinor
    ? ` Already spent: ${formatMinor(program.currency)(program.spentMinor)}.`
    : ''
  return (
    <FormSection title="Limits" description="New referrals stop at whichever is reached first.">
      <Field
        label="Most referrals in all"
        optional
        error={errorOf('maxReferrals')}
        help={`How many approved referrals the program may have.${already}`}
      >
        <Input {...register('maxReferrals')} inputMode="numeric" autoComplete="off" placeholder="No limit" />
      </Field>
      <Field
        label="Most referrals per code"
        optional
        error={errorOf('maxReferralsPerCode')}
        help="A code’s own limit holds too; the smaller one counts."
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
        help={`What all bonuses together may cost.${spent}`}
      >
        <AmountInput form={form} name="budget.value" placeholder="No limit" />
      </Field>
    </FormSection>
  )
}

export function PeopleSection({ form }: SectionProps) {
  return (
    <FormSection title="People">
      <SelectField
        form={form}
        name="referrerUserType"
        label="Who may refer"
        options={userTypeOptions}
        help="Holds for personal codes; a campaign code may be anyone’s."
      />
      <SelectField
        form={form}
        name="refereeUserType"
        label="Who may be referred"
        options={userTypeOptions}
        help="Holds wherever a code is given with the person’s type."
      />
    </FormSection>
  )
}

const reversalOptions = [
  { value: 'give_back', label: 'Give the use back' },
  { value: 'keep_counted', label: 'Keep it counted' },
]

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
        label="Time to be approved"
        optional
        error={errorOf('pendingDays')}
        help="A referral that waits longer expires."
      >
        <Input
          {...register('pendingDays')}
          inputMode="numeric"
          autoComplete="off"
          placeholder="No end"
          trailing="days"
          className="pr-12"
        />
      </Field>
      <SelectField
        form={form}
        name="onReversal"
        label="On reversal"
        options={reversalOptions}
        help="What becomes of the use that a reversed referral took."
      />
    </FormSection>
  )
}

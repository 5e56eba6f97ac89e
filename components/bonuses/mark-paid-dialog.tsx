'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { z } from 'zod'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { formatAmount, plural } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { paymentReferenceSchema } from '@/domain/bonus/payment'
import { recoverableFrom, sumText, type SelectedBonus } from './selection'

/** A bonus that prevented a payment run: "The bonus of user_1, 50.00 USD, was reversed in the meantime." */
interface UnpayableBonus {
  id: string
  text: string
}

/** Marks all of them or none; `unpayable` lists those that prevented it. */
export type MarkPaid = Action<
  { bonusIds: readonly string[]; reference: string },
  { unpayable: readonly UnpayableBonus[] }
>

interface MarkPaidDialogProps extends MarkPaidFormProps {
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function MarkPaidDialog({ open, onClose, returnFocus, ...form }: MarkPaidDialogProps) {
  const count = plural(form.bonuses.length, 'bonus', 'bonuses')
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Mark as paid"
      description={`Marks ${count}, ${sumText(form.bonuses)}, as paid with this reference. This only records the payment, and cannot be undone.`}
    >
      <MarkPaidForm {...form} />
    </FormDialog>
  )
}

interface MarkPaidFormProps {
  bonuses: readonly SelectedBonus[]
  markPaid: MarkPaid
  onLeaveOut: (ids: readonly string[]) => void
  onPaid: () => void
}

const fields = z.object({
  reference: z
    .string()
    .trim()
    .min(1, 'Enter the reference of this payment in your books.')
    .pipe(paymentReferenceSchema),
})

function MarkPaidForm({ bonuses, markPaid, onLeaveOut, onPaid }: MarkPaidFormProps) {
  const [unpayable, setUnpayable] = useState<readonly UnpayableBonus[]>([])
  const form = useActionForm({
    schema: fields,
    defaultValues: { reference: '' },
    action: async ({ reference }) => {
      setUnpayable([])
      const result = await markPaid({ bonusIds: bonuses.map(({ id }) => id), reference })
      if (!result.ok || result.value.unpayable.length === 0) return result
      setUnpayable(result.value.unpayable)
      return { ok: false as const, message: '', violations: [] }
    },
    onDone: () => {
      toast.success(`${plural(bonuses.length, 'bonus is', 'bonuses are')} marked as paid`)
      onPaid()
    },
  })
  const leaveOut = () => {
    setUnpayable([])
    onLeaveOut(unpayable.map(({ id }) => id))
    form.setFocus('reference')
  }
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Mark as paid"
      pending={form.pending}
      problem={form.problem || undefined}
    >
      {unpayable.length > 0 && (
        <Callout tone="danger" role="alert" title="Nothing was marked as paid">
          <UnpayableBonuses unpayable={unpayable} />
          <Button size="sm" className="mt-2" onClick={leaveOut}>
            {unpayable.length === 1 ? 'Leave it out' : 'Leave them out'}
          </Button>
        </Callout>
      )}
      <RecoverableInRun bonuses={bonuses} />
      <Field
        label="Payment reference"
        required
        help="Such as the number of the payment run or of the bank transfer."
        error={form.errorOf('reference')}
      >
        <Input {...form.register('reference')} autoComplete="off" spellCheck={false} autoFocus />
      </Field>
    </DialogForm>
  )
}

/** Whom to pay less, because they were paid for referrals that were reversed afterwards. */
function RecoverableInRun({ bonuses }: { bonuses: readonly SelectedBonus[] }) {
  const sums = recoverableFrom(bonuses)
  if (sums.length === 0) return null
  return (
    <Callout tone="warning" title={`Recoverable from users in this run: ${sumText(sums)}`}>
      <ul>
        {sums.slice(0, mostNamed).map(({ beneficiaryId, partnerName, ...money }) => (
          <li key={`${money.currency} ${beneficiaryId}`} className="wrap-anywhere">
            {partnerName} <code>{beneficiaryId}</code> {formatAmount(money)}
          </li>
        ))}
        {sums.length > mostNamed && <li>And {plural(sums.length - mostNamed, 'other')}.</li>}
      </ul>
      <p className="mt-1">
        Deduct it from the payment, then mark each bonus as recovered on its referral’s page. This run marks
        the full amounts.
      </p>
    </Callout>
  )
}

const mostNamed = 3

function UnpayableBonuses({ unpayable }: { unpayable: readonly UnpayableBonus[] }) {
  const unnamed = unpayable.length - mostNamed
  return (
    <ul>
      {unpayable.slice(0, mostNamed).map(({ id, text }) => (
        <li key={id} className="wrap-anywhere">
          {text}
        </li>
      ))}
      {unnamed > 0 && (
        <li>
          So {unnamed === 1 ? 'was' : 'were'} {plural(unnamed, 'other')}.
        </li>
      )}
    </ul>
  )
}

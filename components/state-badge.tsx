'use client'

import { bonusStateLabels } from '@/components/bonuses/bonus-state'
import { codeStates } from '@/components/codes/code-state'
import { jobStateLabels, verdictLabels } from '@/components/jobs/job-state'
import { paymentRunStateLabels } from '@/components/payment-runs/run-state'
import { programStateLabels } from '@/components/programs/program-state'
import { referralStateLabels } from '@/components/referrals/referral-state'
import { Badge, type StateLabel } from '@/components/ui/badge'
import { deliveryStateLabels } from '@/components/webhooks/delivery-state'

const labels = {
  code: codeStates,
  referral: referralStateLabels,
  bonus: bonusStateLabels,
  paymentRun: paymentRunStateLabels,
  program: programStateLabels,
  delivery: deliveryStateLabels,
  job: jobStateLabels,
  row: verdictLabels,
}

interface StateBadgeProps<Of extends keyof typeof labels> {
  of: Of
  state: keyof (typeof labels)[Of]
}

/** The badge of a state. A client component, because two names are smaller to send for every row than an icon and its markup. */
export function StateBadge<Of extends keyof typeof labels>({ of, state }: StateBadgeProps<Of>) {
  const { label, tone, icon } = labels[of][state] as StateLabel
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}

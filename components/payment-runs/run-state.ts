import { CircleCheck, CircleSlash, FilePen } from 'lucide-react'
import type { StateLabel } from '@/components/ui/badge'
import type { PaymentRunState } from '@/domain/payment-run/payment-run'

export const paymentRunStateLabels: Record<PaymentRunState, StateLabel> = {
  draft: { label: 'Draft', tone: 'accent', icon: FilePen },
  paid: { label: 'Paid', tone: 'success', icon: CircleCheck },
  void: { label: 'Void', tone: 'neutral', icon: CircleSlash },
}

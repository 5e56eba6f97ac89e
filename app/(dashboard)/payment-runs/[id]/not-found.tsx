import { NotFoundPage } from '@/components/ui/empty-state'

export default function PaymentRunNotFound() {
  return (
    <NotFoundPage
      what="payment run"
      list={{ href: '/payment-runs', label: 'Payment runs' }}
      description="The address may be mistyped, or the payment run may belong to a company you are not in."
    />
  )
}

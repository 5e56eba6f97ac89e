import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { isAccepted, isClosed } from '@/domain/kyc/verification'
import type { CheckView, ReferralDetail } from './referral-view'

/** Who was referred, as far as it is kept. */
export function PersonCard({ referral }: { referral: ReferralDetail }) {
  const { person, check } = referral
  const missing = (text: string | undefined) =>
    text ?? <span className="text-muted-foreground">Not given</span>
  const details = person
    ? [
        { label: 'Name', value: person.name },
        { label: 'Email', value: missing(person.email) },
        { label: 'Country', value: missing(person.country && nameOfCountry(person.country)) },
      ]
    : [
        {
          label: 'Details',
          value: <span className="text-muted-foreground">{explainNoDetails(referral)}</span>,
        },
      ]
  return (
    <Card>
      <CardHeader title="Person" className="pb-1" />
      <CardBody className="pb-2">
        <Facts
          items={[...details, ...(check ? [{ label: 'Identity check', value: checkText(check) }] : [])]}
        />
      </CardBody>
    </Card>
  )
}

export function explainNoDetails({ source, timeline }: Pick<ReferralDetail, 'source' | 'timeline'>): string {
  const isErased = timeline.some(({ type }) => type === 'person_erased')
  return !isErased && source === 'applied'
    ? 'None: the code was applied without an identity check.'
    : 'Details erased.'
}

/** How the identity check stands. */
export function checkText({ decision, status }: CheckView): string {
  if (isClosed({ status })) return isAccepted({ decision, status }) ? 'Passed' : 'Not passed'
  if (decision === 'RESUBMIT') return 'To be submitted again'
  return decision === 'REVIEW' || status === 'ON_HOLD' ? 'In review' : 'Going on'
}

const countries = new Intl.DisplayNames('en-US', { type: 'region' })

/** "DE" → "Germany"; anything longer is as the caller gave it. */
function nameOfCountry(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? country) : country
}

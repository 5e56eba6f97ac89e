import { FactsCard } from '@/components/ui/facts'
import { isAccepted, isClosed, isInReview } from '@/domain/kyc/verification'
import type { ReferralDetail } from './referral-detail'

/** The stored details of the referred user. */
export function ReferredUserCard({ referral }: { referral: ReferralDetail }) {
  const { person, check } = referral
  const muted = (text: string) => <span className="text-muted-foreground">{text}</span>
  const details = person
    ? [
        { label: 'Name', value: person.name },
        { label: 'Email', value: person.email ?? muted('Not provided') },
        { label: 'Country', value: person.country ? nameOfCountry(person.country) : muted('Not provided') },
      ]
    : [{ label: 'Personal data', value: muted(explainNoDetails(referral)) }]
  return (
    <FactsCard
      title="Referred user"
      items={[...details, ...(check ? [{ label: 'Identity check', value: describeCheck(check) }] : [])]}
    />
  )
}

export function explainNoDetails({ source, timeline }: Pick<ReferralDetail, 'source' | 'timeline'>): string {
  const isErased = timeline.some(({ type }) => type === 'person_erased')
  return !isErased && source === 'applied'
    ? 'None: the code was applied without an identity check.'
    : 'Erased.'
}

/** "In review", or "In review (DOC_BLURRY)" with the more detailed state from the decision. */
export function describeCheck(check: NonNullable<ReferralDetail['check']>): string {
  return check.subStatus ? `${resultOf(check)} (${check.subStatus})` : resultOf(check)
}

function resultOf(check: NonNullable<ReferralDetail['check']>): string {
  if (isClosed(check)) return isAccepted(check) ? 'Passed' : 'Not passed'
  if (check.decision === 'RESUBMIT') return 'Resubmission requested'
  return isInReview(check) ? 'In review' : 'In progress'
}

const countries = new Intl.DisplayNames('en-US', { type: 'region' })

/** "DE" → "Germany"; longer text is shown unchanged. */
export function nameOfCountry(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? country) : country
}

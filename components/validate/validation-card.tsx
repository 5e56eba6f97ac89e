import { PartnerFact } from '@/components/partners/partner-fact'
import { codePath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'
import { CodeBlock } from '@/components/ui/code-block'
import { Facts } from '@/components/ui/facts'
import { formatMoney } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { toneIcons, toneStyles } from '@/components/ui/tone'
import type { DecimalMoney } from '@/domain/money'
import { ReasonList, type ReasonListProps } from './reason-list'
import { userFacts, type CheckedUser } from './user-facts'

interface ValidationCardProps extends ReasonListProps {
  partnerName: string | undefined
  /** The exact response of the API. */
  response: { isValid: boolean; userId: string | null; amount: DecimalMoney | null }
}

export function ValidationCard(props: ValidationCardProps) {
  const { code, response, details, user } = props
  const isPositive = (user?.reasons ?? props.reasons).length === 0
  const tone = !isPositive ? 'danger' : user?.hold ? 'warning' : 'success'
  const Icon = toneIcons[tone]
  return (
    <Card className="max-w-2xl" aria-label="Result">
      <div
        role="status"
        className={cn(
          '-m-px flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-card border p-4',
          toneStyles[tone],
        )}
      >
        <Icon aria-hidden className="size-6 shrink-0" />
        <h2 className="min-w-0 flex-1 basis-48 text-section font-medium wrap-anywhere">
          <span className="font-mono">{code}</span> {verdict(isPositive, user)}
        </h2>
        {details && (
          <Button asChild size="sm">
            <Link href={codePath(code)}>Open code</Link>
          </Button>
        )}
      </div>
      <ReasonList {...props} />
      {isPositive && (
        <Facts items={[...codeFacts(props), ...(user ? userFacts(user) : [])]} className="px-4 py-1" />
      )}
      <div className="border-t">
        <CardHeader title="API response" description={describeResponse(props)} level={3} />
        <CardBody>
          <CodeBlock
            label={`GET /v1/kyc/referral-codes/${code}`}
            showLabel
            code={JSON.stringify(response, null, 2)}
          />
        </CardBody>
      </div>
    </Card>
  )
}

function verdict(isPositive: boolean, user: CheckedUser | undefined): string {
  if (!user) return isPositive ? 'is valid' : 'is not valid'
  return `${isPositive ? 'can' : 'cannot'} refer ${user.userId}`
}

function describeResponse({ response, user }: ValidationCardProps): string | undefined {
  if (!response.isValid)
    return 'The same for every code that is not valid, so that no caller can find out which codes exist.'
  return user && 'For the code alone: who uses it is known when the identity check starts.'
}

function codeFacts({ response: { userId, amount }, partnerName }: ValidationCardProps) {
  return [
    ...(userId === null
      ? []
      : [{ label: 'Partner', value: <PartnerFact userId={userId} name={partnerName} /> }]),
    {
      label: 'Next bonus',
      value: amount ? (
        formatMoney(amount.value, amount.currency)
      ) : (
        <span className="text-muted-foreground">None. The code has no program that pays the partner.</span>
      ),
    },
  ]
}

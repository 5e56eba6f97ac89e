import { SearchX, UserX } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { codeStates } from '@/components/codes/code-state'
import { codePath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'
import { CodeBlock } from '@/components/ui/code-block'
import { Facts } from '@/components/ui/facts'
import { formatMoney } from '@/components/ui/format'
import { toneIcons, toneStyles } from '@/components/ui/tone'
import type { DecimalMoney } from '@/domain/money'
import { explainInvalidCode, type ExplainedCode } from '@/domain/reasons'
import type { ValidationReason } from '@/domain/referral-code/validity'

interface ValidationCardProps {
  /** The code as created, or as typed when it does not exist. */
  code: string
  /** The exact response of the API. */
  response: { isValid: boolean; userId: string | null; amount: DecimalMoney | null }
  reasons: readonly ValidationReason[]
  /** Only for a code that exists and is not valid. */
  details?: ExplainedCode
}

export function ValidationCard({ code, response, reasons, details }: ValidationCardProps) {
  const tone = response.isValid ? 'success' : 'danger'
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
        <h2 className="min-w-0 flex-1 basis-48 text-section font-medium">
          <span className="font-mono break-all">{code}</span> {response.isValid ? 'is valid' : 'is not valid'}
        </h2>
        {!reasons.includes('not_found') && (
          <Button asChild size="sm">
            <Link href={codePath(code)}>Open code</Link>
          </Button>
        )}
      </div>
      {response.isValid ? (
        <ValidFacts response={response} />
      ) : (
        <ul aria-label="Reasons" className="divide-y">
          {reasons.map((reason) => (
            <Reason key={reason} reason={reason} code={code} details={details} />
          ))}
        </ul>
      )}
      <div className="border-t">
        <CardHeader
          title="API response"
          description={
            response.isValid
              ? undefined
              : 'The same for every code that is not valid, so that no caller can find out which codes exist.'
          }
          level={3}
        />
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

function ValidFacts({ response: { userId, amount } }: Pick<ValidationCardProps, 'response'>) {
  const items = [
    { label: 'Partner', value: <code>{userId}</code> },
    {
      label: 'Next bonus',
      value: amount ? (
        formatMoney(amount.value, amount.currency)
      ) : (
        <span className="text-muted-foreground">None. The code has no program that pays the partner.</span>
      ),
    },
  ]
  return <Facts items={items} className="px-4 py-1" />
}

const notFoundText = {
  why: 'Your company has no such code.',
  nextStep: 'Check for look-alike characters, such as O and 0 or I and 1, or create the code.',
}

const reasonIcons = { ...codeStates, not_found: { icon: SearchX }, user_type_mismatch: { icon: UserX } }

function Reason({
  reason,
  code,
  details,
}: Pick<ValidationCardProps, 'code' | 'details'> & { reason: ValidationCardProps['reasons'][number] }) {
  const prefix = code.slice(0, 3)
  const { icon: Icon } = reasonIcons[reason]
  const { why, nextStep } =
    reason === 'not_found' || !details ? notFoundText : explainInvalidCode(reason, details)
  return (
    <li className="flex gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0">
        <p className="font-medium">{why}</p>
        <p className="text-muted-foreground">{nextStep}</p>
        {reason === 'not_found' && code.length > prefix.length && (
          <Link href={`/codes?q=${encodeURIComponent(prefix)}`} className="text-primary-text hover:underline">
            Codes that start with {prefix}
          </Link>
        )}
      </div>
    </li>
  )
}

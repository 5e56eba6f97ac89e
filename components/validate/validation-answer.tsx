import Link from 'next/link'
import { codePath } from '@/components/codes/code-view'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'
import { CodeBlock } from '@/components/ui/code-block'
import { Facts } from '@/components/ui/facts'
import { formatMoney } from '@/components/ui/format'
import { toneIcons, toneStyles } from '@/components/ui/tone'
import type { DecimalMoney } from '@/domain/money'
import { reasonText, type ReasonAgainst } from './reason-text'

interface ValidationAnswerProps {
  /** As the company wrote it, or as typed when there is no such code. */
  code: string
  found: boolean
  /** What the API would answer, to the letter. */
  answer: { isValid: boolean; userId: string | null; amount: DecimalMoney | null }
  reasons: readonly ReasonAgainst[]
}

export function ValidationAnswer({ code, found, answer, reasons }: ValidationAnswerProps) {
  const tone = answer.isValid ? 'success' : 'danger'
  const Icon = toneIcons[tone]
  return (
    <Card className="max-w-2xl" aria-label="Answer">
      <div
        role="status"
        className={cn(
          '-m-px flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-card border p-4',
          toneStyles[tone],
        )}
      >
        <Icon aria-hidden className="size-6 shrink-0" />
        <h2 className="min-w-0 flex-1 basis-48 text-section font-medium">
          <span className="font-mono break-all">{code}</span> {answer.isValid ? 'is valid' : 'is not valid'}
        </h2>
        {found && (
          <Button asChild size="sm">
            <Link href={codePath(code)}>Open code</Link>
          </Button>
        )}
      </div>
      {answer.isValid ? <ValidFacts answer={answer} /> : <Reasons reasons={reasons} code={code} />}
      <div className="border-t">
        <CardHeader
          title="What the API answers"
          description={
            answer.isValid
              ? undefined
              : 'The same for every code that is not valid, so that nobody can find out codes by asking.'
          }
          level={3}
        />
        <CardBody>
          <CodeBlock
            label={`GET /v1/kyc/referral-codes/${code}`}
            showLabel
            code={JSON.stringify(answer, null, 2)}
          />
        </CardBody>
      </div>
    </Card>
  )
}

function ValidFacts({ answer: { userId, amount } }: Pick<ValidationAnswerProps, 'answer'>) {
  const items = [
    { label: 'Belongs to', value: <code>{userId}</code> },
    {
      label: 'A referral earns',
      value: amount ? (
        formatMoney(amount.value, amount.currency)
      ) : (
        <span className="text-muted-foreground">No bonus: the code has no program that pays one.</span>
      ),
    },
  ]
  return <Facts items={items} className="px-4 py-1" />
}

function Reasons({ reasons, code }: { reasons: readonly ReasonAgainst[]; code: string }) {
  return (
    <ul aria-label="Reasons" className="divide-y">
      {reasons.map((reason) => {
        const { icon: Icon, why, whatToDo } = reasonText[reason]
        return (
          <li key={reason} className="flex gap-3 px-4 py-3">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
            <div className="min-w-0">
              <p className="font-medium">{why}</p>
              <p className="text-muted-foreground">{whatToDo}</p>
              {reason === 'not_found' && code.length > 3 && (
                <Link
                  href={`/codes?q=${encodeURIComponent(code.slice(0, 3))}`}
                  className="text-primary-text hover:underline"
                >
                  Codes that begin with {code.slice(0, 3)}
                </Link>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

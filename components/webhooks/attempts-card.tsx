import { ChevronRight, CircleCheck, CircleX } from 'lucide-react'
import { Card, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { formatNumber } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/time'
import type { Attempt as AttemptRow } from './delivery-state'
import { beginningOf, headerLines, outcomeOf } from './attempt-text'

/** Every attempt, the latest first and expanded. */
export function AttemptsCard({ attempts }: { attempts: readonly AttemptRow[] }) {
  return (
    <Card>
      <CardHeader title="Attempts" description={attempts.length === 0 ? 'None yet.' : undefined} />
      <ol aria-label="Attempts" reversed>
        {attempts.toReversed().map((attempt, index) => (
          <li key={attempt.number} className="border-t">
            <Attempt attempt={attempt} open={index === 0} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Attempt({ attempt, open }: { attempt: AttemptRow; open: boolean }) {
  const { number, startedAt, durationMs, succeeded, requestHeaders, responseHeaders, responseBody } = attempt
  const Icon = succeeded ? CircleCheck : CircleX
  return (
    <details open={open} className="group/attempt">
      <summary className="flex list-none items-start gap-2 px-4 py-2.5 text-table hover:bg-hover focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-muted-foreground transition-transform group-open/attempt:rotate-90"
        />
        <Icon
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 ${succeeded ? 'text-success' : 'text-danger'}`}
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <span className="font-medium">Attempt {number}</span>
          <span className="wrap-anywhere">{outcomeOf(attempt)}</span>
        </span>
        <span className="flex shrink-0 flex-wrap justify-end gap-x-3 text-muted-foreground max-sm:flex-col max-sm:items-end">
          <span className="tabular-nums">{formatNumber(durationMs)} ms</span>
          <RelativeTime value={startedAt} />
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
        <CodeBlock label="Request headers" showLabel code={headerLines(requestHeaders)} scroll />
        {responseHeaders && (
          <CodeBlock label="Response headers" showLabel code={headerLines(responseHeaders)} scroll />
        )}
        {responseBody !== null && <ResponseBody body={responseBody} />}
      </div>
    </details>
  )
}

/** Always shown as text, because it is untrusted. */
function ResponseBody({ body }: { body: string }) {
  if (body === '') return <p className="text-table text-muted-foreground">The response has no body.</p>
  const { text, isCut } = beginningOf(body)
  return (
    <CodeBlock
      label={isCut ? `Response body, its first ${formatNumber(text.length)} characters` : 'Response body'}
      showLabel
      wrap
      code={text}
      scroll
    />
  )
}

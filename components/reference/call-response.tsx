import { CircleCheck, CircleX } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/disclosure'
import type { CallResponse as Response } from './send-call'

export function CallResponse({ response: { status, durationMs, headers, body } }: { response: Response }) {
  const succeeded = status < 400
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-2">
        <Badge tone={succeeded ? 'success' : 'danger'} icon={succeeded ? CircleCheck : CircleX}>
          {status}
        </Badge>
        <span className="text-table text-muted-foreground">
          {succeeded ? 'Succeeded' : 'Failed'} after {durationMs} ms
        </span>
      </p>
      <CodeBlock code={body || '(no body)'} label="Response body" showLabel scroll />
      <Disclosure title={`Headers (${headers.length})`}>
        <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1 text-table">
          {headers.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="wrap-anywhere text-muted-foreground">{name}</dt>
              <dd className="font-mono wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

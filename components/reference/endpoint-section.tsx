import { Link2 } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { CopyableCode } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { EndpointExamples } from './endpoint-examples'
import { FailuresTable } from './failures-table'
import { FieldsTable } from './fields-table'
import { MethodBadge } from './method-badge'
import { FormattedText } from './prose'
import type { Credential, EndpointView } from './reference-view'

const credentialText: Record<Credential, string> = {
  'api-key': 'API key',
  token: 'companyid and token',
  company: 'companyid only',
  signature: 'Provider signature',
  none: 'No credentials',
}

/** Fields and errors at the left, examples at the right. */
export function EndpointSection({ endpoint, origin }: { endpoint: EndpointView; origin: string }) {
  const { id, method, path, summary, description, credential, scope, parts, response, failures } = endpoint
  return (
    <section aria-labelledby={id} className="@container border-t pt-8 first:border-t-0 first:pt-0">
      <h2 id={id} className="group/heading scroll-mt-20 text-section font-medium">
        {summary}
        <a
          href={`#${id}`}
          aria-label={`Link to ${summary}`}
          className="ml-1.5 inline-block rounded align-middle text-muted-foreground opacity-0 group-hover/heading:opacity-100 focus-visible:opacity-100"
        >
          <Link2 aria-hidden className="size-4" />
        </a>
      </h2>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="flex min-w-0 items-center gap-2">
          <MethodBadge method={method} />
          <CopyableCode value={path} label="Copy path" />
        </span>
        <Badge>{credentialText[credential]}</Badge>
        {scope && (
          <Badge>
            scope&nbsp;<code>{scope}</code>
          </Badge>
        )}
      </div>
      {description && (
        <p className="mt-3 max-w-[75ch] leading-6">
          <FormattedText text={description} />
        </p>
      )}
      <div className="mt-5 grid gap-x-8 gap-y-6 @3xl:grid-cols-2">
        <div className="min-w-0">
          {parts.map(({ title, fields }) => (
            <div key={title} className="mb-4">
              <h3 className="border-b pb-1.5 text-table font-medium">{title}</h3>
              <FieldsTable label={`${title} of ${summary}`} fields={fields} requests />
            </div>
          ))}
          {response.length > 0 && (
            <Disclosure title="Response fields">
              <FieldsTable label={`Response fields of ${summary}`} fields={response} requests={false} />
            </Disclosure>
          )}
          <Disclosure title={`Errors (${failures.length})`}>
            <FailuresTable label={`Errors of ${summary}`} failures={failures} />
          </Disclosure>
        </div>
        <EndpointExamples endpoint={endpoint} origin={origin} />
      </div>
    </section>
  )
}

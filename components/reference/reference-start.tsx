import { Link } from '@/components/ui/link'
import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import type { Guide } from './guides/guide'
import { curlLines } from './guides/samples'
import { MethodBadge } from './method-badge'
import { Prose } from './prose'
import { referencePath, type GroupView } from './reference-view'

interface ReferenceStartProps {
  groups: readonly GroupView[]
  guides: readonly Pick<Guide, 'slug' | 'title' | 'summary'>[]
  origin: string
}

/** The two dialects, the guides, and all endpoints by group. */
export function ReferenceStart({ groups, guides, origin }: ReferenceStartProps) {
  return (
    <div className="flex flex-col gap-8">
      <Prose>
        <p>
          The <strong>Partner API</strong> under <code>/v1</code> uses camelCase JSON and API keys. The{' '}
          <strong>GafaPay API</strong> under <code>/gafapay/v3</code> uses snake_case JSON in an envelope, a
          company id and a token. Both work on the same data. An OpenAPI 3.1 document describes both:{' '}
          <a href="/openapi.json">/openapi.json</a>.
        </p>
        <CodeBlock
          label="Your first call"
          showLabel
          code={curlLines(
            `curl '${origin}/v1/kyc/referral-codes/PARTNER2024'`,
            `--header 'Authorization: Bearer YOUR_API_KEY'`,
          )}
        />
      </Prose>
      <section aria-labelledby="guides">
        <h2 id="guides" className="mb-3 text-section font-medium">
          Guides
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2">
          {guides.map(({ slug, title, summary }) => (
            <li key={slug}>
              <Link
                href={`${referencePath}/guides/${slug}`}
                className="flex h-full flex-col rounded-card border bg-card p-4 transition-colors hover:bg-hover"
              >
                <span className="font-medium">{title}</span>
                <span className="mt-0.5 text-table text-muted-foreground">{summary}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="endpoints">
        <h2 id="endpoints" className="mb-3 text-section font-medium">
          Endpoints
        </h2>
        <div className="flex flex-col gap-4">
          {groups.map((group) => (
            <GroupCard key={group.slug} group={group} />
          ))}
        </div>
      </section>
    </div>
  )
}

function GroupCard({ group: { slug, title, description, endpoints } }: { group: GroupView }) {
  return (
    <Card aria-labelledby={`group-${slug}`}>
      <div className="border-b px-4 py-3">
        <h3 id={`group-${slug}`} className="font-medium">
          <Link href={`${referencePath}/${slug}`} className="hover:underline">
            {title}
          </Link>
        </h3>
        {description && <p className="text-table text-muted-foreground">{description}</p>}
      </div>
      <ul className="divide-y">
        {endpoints.map(({ id, href, method, path, summary }) => (
          <li key={id}>
            <Link
              href={href}
              className="grid gap-x-4 px-4 py-2 text-table transition-colors hover:bg-hover sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
            >
              <span className="font-medium">{summary}</span>
              <span className="flex min-w-0 items-baseline gap-2">
                <MethodBadge method={method} className="w-12" />
                <code className="min-w-0 text-muted-foreground wrap-anywhere">{path}</code>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

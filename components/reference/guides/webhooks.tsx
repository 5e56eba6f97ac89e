import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldsTable } from '@/components/reference/fields-table'
import { FormattedText, Prose } from '@/components/reference/prose'
import type { EventView } from '@/components/reference/reference-view'
import type { Guide } from './guide'
import { verifyWithLibrary, verifyWithNode } from './samples'

export const webhooks: Guide = {
  slug: 'webhooks',
  title: 'Webhooks',
  summary: 'Receive events, and verify their Standard Webhooks signatures.',
  content: ({ events }) => (
    <>
      <Prose>
        <p>
          Every delivery is a JSON POST with three headers: <code>webhook-id</code> identifies the event and
          is the same in every attempt, <code>webhook-timestamp</code> is the time of the attempt, and{' '}
          <code>webhook-signature</code> is an HMAC-SHA256 of <code>id.timestamp.body</code> with the
          endpoint’s <code>whsec_…</code> secret.
        </p>
        <h2>Verify signatures</h2>
        <CodeBlock label="Node.js, standardwebhooks" showLabel code={verifyWithLibrary} />
        <p>The library also exists for Python, Go, Ruby, PHP, Java, Rust and others. Without a library:</p>
        <CodeBlock label="Node.js, node:crypto" showLabel code={verifyWithNode} />
        <h2>Rules for receivers</h2>
        <ul>
          <li>
            Verify the raw bytes. A body that was parsed and serialized again has a different signature.
          </li>
          <li>Respond with 2xx within 10 seconds, and do the work afterwards. Redirects are not followed.</li>
          <li>
            An event may arrive more than once and out of order: store each <code>webhook-id</code>, and read
            the current state from the API when the order matters.
          </li>
          <li>
            Without a 2xx, a delivery is retried with growing pauses for more than 24 hours. A response of
            410, or ten days without a success, disables the endpoint. Events that happen from then on are
            kept for 30 days and sent once you enable it. While you have disabled an endpoint yourself, no
            events are kept for it: read them from the API.
          </li>
          <li>
            After a rotation, deliveries are signed with both the new and the previous secret for one day.
            Another rotation within that day ends the oldest secret.
          </li>
          <li>
            A test delivery is <code>webhook.test</code> with empty <code>data</code>. Respond with 2xx to
            unknown types too.
          </li>
        </ul>
        <h2>Events</h2>
        <p>
          The body is <code>{'{type, timestamp, data}'}</code>. The endpoint registered by{' '}
          <code>POST /v1/kyc/webhook</code> receives only the <code>data</code> of{' '}
          <code>kyc.status_changed</code>.
        </p>
      </Prose>
      <div className="mt-4 flex flex-col">
        {events.map((event) => (
          <Event key={event.type} event={event} />
        ))}
      </div>
    </>
  ),
}

function Event({ event: { type, summary, fields, example } }: { event: EventView }) {
  return (
    <section aria-labelledby={type} className="@container border-t py-6">
      <h3 id={type} className="scroll-mt-20 font-mono text-body font-medium">
        {type}
      </h3>
      <p className="mt-1 mb-3">
        <FormattedText text={summary} />.
      </p>
      <div className="grid gap-x-8 gap-y-4 @3xl:grid-cols-2">
        <div className="min-w-0">
          <Disclosure title="Fields">
            <FieldsTable label={`Fields of ${type}`} fields={fields} requests={false} />
          </Disclosure>
        </div>
        <CodeBlock code={example} label={`Body of ${type}`} showLabel scroll />
      </div>
    </section>
  )
}

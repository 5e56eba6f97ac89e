import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/reference/disclosure'
import { FieldsTable } from '@/components/reference/fields-table'
import { Prose, Words } from '@/components/reference/prose'
import type { EventView } from '@/components/reference/reference-view'
import type { Guide } from './guide'
import { verifyWithLibrary, verifyWithNode } from './samples'

export const webhooks: Guide = {
  slug: 'webhooks',
  title: 'Receiving webhooks',
  summary: 'Events are signed as Standard Webhooks has it: verify them before you believe them.',
  content: ({ events }) => (
    <>
      <Prose>
        <p>
          Every delivery is a POST of JSON with three headers: <code>webhook-id</code> names the event and
          stays the same on every try, <code>webhook-timestamp</code> is the time of this try, and{' '}
          <code>webhook-signature</code> is an HMAC-SHA256 over <code>id.timestamp.body</code> with the
          endpoint’s <code>whsec_…</code> secret.
        </p>
        <h2>Verify with the library</h2>
        <CodeBlock label="Node, standardwebhooks" showLabel code={verifyWithLibrary} />
        <p>The same library exists for Python, Go, Ruby, PHP, Java, Rust and others. Or without one:</p>
        <CodeBlock label="Node, its own crypto" showLabel code={verifyWithNode} />
        <h2>What to keep in mind</h2>
        <ul>
          <li>
            Verify the bytes as they came. A body that was parsed and written again has another signature.
          </li>
          <li>Answer 2xx within 10 seconds, and do the work afterwards. Redirects are not followed.</li>
          <li>
            An event may come more than once, and out of order: remember each <code>webhook-id</code>, and
            read the current state from the API when the order matters.
          </li>
          <li>
            What is not answered with 2xx is tried again with growing pauses for more than 24 hours. An answer
            of 410, or ten days without a success, disables the endpoint. What happens while it is disabled is
            not sent later: read it from the API.
          </li>
          <li>
            After a rotation both the new secret and the one before sign for a day. Rotating again within that
            day ends the older one.
          </li>
          <li>
            A test sends <code>webhook.test</code> with empty <code>data</code>. Answer types that you do not
            know with 2xx too.
          </li>
        </ul>
        <h2>Events</h2>
        <p>
          The body is <code>{'{type, timestamp, data}'}</code>. The endpoint registered by{' '}
          <code>POST /v1/kyc/webhook</code> receives <code>data</code> of <code>kyc.status_changed</code>{' '}
          alone.
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
        <Words text={summary} />.
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

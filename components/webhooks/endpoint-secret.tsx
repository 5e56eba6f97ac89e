'use client'

import { webhooksGuidePath } from '@/components/reference/reference-view'
import { ShownOnce } from '@/components/form/shown-once'
import { CodeBlock } from '@/components/ui/code-block'

const example = `import { Webhook } from 'standardwebhooks'

// The raw body, before any parsing.
const webhook = new Webhook(process.env.SECRET)
const event = webhook.verify(body, headers)`

/** A new signing secret, and how to use it. */
export function EndpointSecret({ secret }: { secret: string }) {
  return (
    <>
      <ShownOnce
        name="signing secret"
        value={secret}
        warning="Every message is signed with it. Keep it on your servers; if you lose it, rotate it."
      />
      <CodeBlock label="Check a message with it (Node)" showLabel code={example} />
      <p className="text-table text-muted-foreground">
        Messages follow <span className="font-medium">Standard Webhooks</span>, which has libraries for most
        languages. {/* In a new tab, because this page shows the secret only once. */}
        <a
          href={webhooksGuidePath}
          target="_blank"
          rel="noopener"
          className="rounded text-primary-text underline"
        >
          How to verify a message
        </a>
      </p>
    </>
  )
}

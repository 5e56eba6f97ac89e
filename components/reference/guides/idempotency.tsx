import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { curlLines, retrying } from './samples'
import type { Guide } from './guide'

export const idempotency: Guide = {
  slug: 'idempotency',
  title: 'Repeating safely',
  summary: 'An Idempotency-Key makes it safe to send a change again when you never saw its answer.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Send an <code>Idempotency-Key</code> of 1 to 255 characters, such as a UUID, with any POST or PATCH of
        either dialect. The first final answer is kept for at least 24 hours, across restarts, and given again
        when the same caller sends the same request with the same key: the same API key, the same{' '}
        <code>sub</code> of a token or, without credentials, the same address.
      </p>
      <CodeBlock
        label="A creation that may be repeated"
        showLabel
        code={curlLines(
          `curl --request POST '${origin}/v1/kyc/referral-codes'`,
          `--header 'Authorization: Bearer YOUR_API_KEY'`,
          `--header 'Content-Type: application/json'`,
          `--header 'Idempotency-Key: 0b8e4c1e-6a1f-4d0e-9d3a-0f6c4e9a2b71'`,
          `--data '{"userId": "isv_user_123", "referralCode": "PARTNER2024"}'`,
        )}
      />
      <ul>
        <li>
          A kept answer comes with <code>Idempotent-Replayed: true</code>, be it a success or a refusal.
        </li>
        <li>
          The same key with another body, path or query is 409 <code>IDEMPOTENCY_KEY_REUSED</code>: use a new
          key for each new request.
        </li>
        <li>
          A request that comes while its first sending is still being worked on waits for the same answer.
          Only where that one waits for a receiver of yours, as when a webhook URL is checked, it is 409{' '}
          <code>IDEMPOTENCY_KEY_IN_USE</code> with <code>Retry-After</code>: send it again then.
        </li>
        <li>Answers of 429 and 5xx are not kept, so that repeating them does the work.</li>
      </ul>
      <h2>A loop that repeats what may pass</h2>
      <CodeBlock label="Retries with pauses" showLabel code={retrying} />
    </Prose>
  ),
}

import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { curlLines, retrying } from './samples'
import type { Guide } from './guide'

export const idempotency: Guide = {
  slug: 'idempotency',
  title: 'Idempotent requests',
  summary: 'Retry a request without the risk of doing its work twice.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Send an <code>Idempotency-Key</code> of 1 to 255 characters, such as a UUID, with any POST or PATCH of
        either API. The first final response is stored for 48 hours, across restarts, and returned again when
        the same caller sends the same request with the same key. The caller is the API key, the{' '}
        <code>sub</code> of the token or, without credentials, the IP address.
      </p>
      <CodeBlock
        label="A create request that is safe to retry"
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
          A stored response, be it a success or an error, has the header{' '}
          <code>Idempotent-Replayed: true</code>.
        </li>
        <li>
          The same key with another body (field order does not matter), path or query gets 409{' '}
          <code>IDEMPOTENCY_KEY_REUSED</code>: use a new key for each new request.
        </li>
        <li>
          A repeated request waits while the first one is still in progress, and gets the same response. Only
          if the first one is waiting for your own server, for example to check a webhook URL, it gets 409{' '}
          <code>IDEMPOTENCY_KEY_IN_USE</code> with <code>Retry-After</code>: retry then.
        </li>
        <li>
          Responses with 429 and 5xx are not stored, so that a retry does the work. Neither is a 400 for a
          missing or malformed field: correct the request and keep the key.
        </li>
      </ul>
      <h2>Retry loop</h2>
      <CodeBlock label="Retries with growing pauses" showLabel code={retrying} />
    </Prose>
  ),
}

import { Link } from '@/components/ui/link'
import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { referencePath } from '@/components/reference/reference-view'
import { curlLines } from './samples'
import type { Guide } from './guide'

export const rateLimits: Guide = {
  slug: 'rate-limits',
  title: 'Rate limits',
  summary: 'How many calls you can make, and what to do after a 429.',
  content: ({ origin }) => (
    <Prose>
      <p>
        A call beyond a limit gets 429 with <code>Retry-After</code> in seconds: <code>RATE_LIMITED</code>{' '}
        (google.rpc code 8) in the Partner API, <code>TOO_MANY_REQUESTS</code> in the GafaPay API. Nothing was
        changed, and the response is not stored for an Idempotency-Key: wait, then send the call again.
      </p>
      <p>
        Each API key, and each <code>sub</code> of a token, can make 600,000 calls per minute, unless the
        installation or your company (Settings, Integrations) sets another limit. Every response states the
        limit as <code>RateLimit-Policy: &quot;caller&quot;;q=600000;w=60</code>, and the remaining calls and
        seconds as <code>RateLimit: &quot;caller&quot;;r=599999;t=60</code>.
      </p>
      <p>
        Validating codes without a token is limited by IP address, by default to 60 calls per minute, so that
        codes cannot be guessed. Behind a trusted proxy, the address is the one that the proxy reports.
      </p>
      <CodeBlock
        label="Limited by IP address"
        showLabel
        code={curlLines(
          `curl --include --request POST '${origin}/gafapay/v3/reward_promotion/validate_referral_code'`,
          `--header 'companyid: YOUR_COMPANY_ID'`,
          `--header 'Content-Type: application/json'`,
          `--data '{"referral_code": "PARTNER2024", "user_type": 2}'`,
        )}
      />
      <h2>Stay below the limits</h2>
      <ul>
        <li>Use webhooks to learn of changes instead of polling.</li>
        <li>Read lists in pages of 100.</li>
        <li>
          Wait for <code>Retry-After</code> and then continue more slowly, as the loop in{' '}
          <Link href={`${referencePath}/guides/idempotency`}>Idempotent requests</Link> does.
        </li>
      </ul>
    </Prose>
  ),
}

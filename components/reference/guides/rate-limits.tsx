import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { curlLines } from './samples'
import type { Guide } from './guide'

export const rateLimits: Guide = {
  slug: 'rate-limits',
  title: 'Rate limits',
  summary: 'A call too many is 429 and says when to come back.',
  content: ({ origin }) => (
    <Prose>
      <p>
        When calls come too fast, the answer is 429 with <code>Retry-After</code> in seconds:{' '}
        <code>RATE_LIMITED</code> (google.rpc code 8) in the partner dialect, <code>TOO_MANY_REQUESTS</code>{' '}
        in the GafaPay dialect. Nothing was changed, and the answer is not kept for an Idempotency-Key: wait
        that long, then send it again.
      </p>
      <p>
        Each API key, and each <code>sub</code> of a token, has a number of calls a minute: 600,000 unless the
        installation or your company (Settings, Integrations) says otherwise. Every answer tells it, as{' '}
        <code>RateLimit-Policy: &quot;caller&quot;;q=600000;w=60</code>, and what is left for how many
        seconds, as <code>RateLimit: &quot;caller&quot;;r=599999;t=60</code>. Each process of the desk counts
        for itself.
      </p>
      <p>
        Looking codes up without a token is limited per address, 60 a minute unless set otherwise, so that
        nobody can try names out. Behind a proxy the address is the one that the proxy vouches for.
      </p>
      <CodeBlock
        label="Limited per address"
        showLabel
        code={curlLines(
          `curl --include --request POST '${origin}/gafapay/v3/reward_promotion/validate_referral_code'`,
          `--header 'companyid: YOUR_COMPANY_ID'`,
          `--header 'Content-Type: application/json'`,
          `--data '{"referral_code": "PARTNER2024", "user_type": 2}'`,
        )}
      />
      <h2>Staying below</h2>
      <ul>
        <li>Let webhooks tell you of changes instead of asking again and again.</li>
        <li>Read lists in pages of 100.</li>
        <li>
          Pause by <code>Retry-After</code> and then go on more slowly; the loop in the guide on repeating
          safely does so.
        </li>
      </ul>
    </Prose>
  ),
}

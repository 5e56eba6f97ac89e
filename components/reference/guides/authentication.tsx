import { Link } from '@/components/ui/link'
import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { referencePath } from '@/components/reference/reference-view'
import { curlLines } from './samples'
import type { Guide } from './guide'

export const authentication: Guide = {
  slug: 'authentication',
  title: 'Authentication',
  summary: 'How each API identifies your company. Neither uses cookies.',
  content: ({ origin }) => (
    <Prose>
      <h2>Partner API: an API key</h2>
      <p>
        Paths under <code>/v1</code> take an API key as a bearer token. The key identifies the company and has
        scopes; each endpoint names the scope it needs. Create keys in the dashboard under API keys, where
        each is shown once. A missing, malformed, expired or revoked key gets 401, and a key without the scope
        gets 403.
      </p>
      <CodeBlock
        label="Partner API"
        showLabel
        code={curlLines(
          `curl '${origin}/v1/kyc/referral-codes?limit=20'`,
          `--header 'Authorization: Bearer rk_live_…'`,
        )}
      />
      <h2>GafaPay API: a company id and a token</h2>
      <p>
        Paths under <code>/gafapay/v3</code> take three headers: <code>companyid</code> identifies the
        company, <code>authorization: Token …</code> authenticates the caller, and <code>requestid</code>,
        which you choose, is returned in the response. The token is a JWT that your backend signs (see{' '}
        <Link href={`${referencePath}/guides/signing-tokens`}>Signing tokens</Link>), or an API key of the
        same company.
      </p>
      <CodeBlock
        label="GafaPay API"
        showLabel
        code={curlLines(
          `curl '${origin}/gafapay/v3/reward_promotion/user_referral_code?user_id=USER_ID'`,
          `--header 'companyid: YOUR_COMPANY_ID'`,
          `--header 'authorization: Token YOUR_TOKEN'`,
          `--header 'requestid: YOUR_REQUEST_ID'`,
        )}
      />
      <p>
        Only <code>validate_referral_code</code> needs no token: <code>companyid</code> is enough, and calls
        are rate limited by IP address.
      </p>
      <h2>Keep credentials on your servers</h2>
      <ul>
        <li>An API key acts for the whole company. Never ship it in an app or a web page.</li>
        <li>
          Give each backend its own key with only the scopes it needs, so that you can revoke one alone.
          Revoking takes effect within a second.
        </li>
        <li>
          For calls from a customer’s device, sign a short-lived token with <code>ROLE_CUSTOMER</code>: it
          acts for its own user only.
        </li>
      </ul>
      <h2>Request ids</h2>
      <p>
        Every response has an <code>X-Request-Id</code> header. Send your own (1 to 128 characters of{' '}
        <code>A-Z a-z 0-9 . _ -</code>) to find a call in your logs and in Requests.
      </p>
    </Prose>
  ),
}

import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { curlLines } from './samples'
import type { Guide } from './guide'

export const authentication: Guide = {
  slug: 'authentication',
  title: 'Authentication',
  summary: 'Both dialects know the company by its credentials; neither uses cookies.',
  content: ({ origin }) => (
    <Prose>
      <h2>Partner dialect: an API key</h2>
      <p>
        Paths under <code>/v1</code> take an API key as a bearer token. The key decides the company, and holds
        scopes: each endpoint names the one it needs. Keys are made at the desk under API keys; the whole key
        is shown once. A missing, malformed, expired or revoked key is 401, a key without the scope 403.
      </p>
      <CodeBlock
        label="Partner dialect"
        showLabel
        code={curlLines(
          `curl '${origin}/v1/kyc/referral-codes?limit=20'`,
          `--header 'Authorization: Bearer rk_live_…'`,
        )}
      />
      <h2>GafaPay dialect: a company and a token</h2>
      <p>
        Paths under <code>/gafapay/v3</code> take three headers: <code>companyid</code> names the company,{' '}
        <code>authorization: Token …</code> proves the caller, and <code>requestid</code>, which you choose,
        comes back in the answer. The token is a JWT that your backend signs (see the guide on signing
        tokens), or an API key of the same company.
      </p>
      <CodeBlock
        label="GafaPay dialect"
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
        are limited per address.
      </p>
      <h2>Keep credentials on your servers</h2>
      <ul>
        <li>An API key acts for the whole company. Never ship it in an app or a page.</li>
        <li>
          Give each program its own key with no more scopes than it needs, so that one can be revoked alone;
          revoking takes effect within a second.
        </li>
        <li>
          For calls from a customer’s device, sign a short-lived token of <code>ROLE_CUSTOMER</code>: it acts
          for its own user only.
        </li>
      </ul>
      <h2>Name your requests</h2>
      <p>
        Every answer has an <code>X-Request-Id</code>. Send your own (1 to 128 of{' '}
        <code>A-Z a-z 0-9 . _ -</code>) to find a call again in your logs and ours.
      </p>
    </Prose>
  ),
}

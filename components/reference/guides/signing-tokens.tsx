import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { signingExample } from '@/components/settings/signing-example'
import type { Guide } from './guide'

export const signingTokens: Guide = {
  slug: 'signing-tokens',
  title: 'Signing tokens',
  summary: 'The GafaPay API takes JWTs that your backend signs.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Create a signing secret in the dashboard under Settings, Signing secrets. It is shown once. Its UTF-8
        bytes are the key: do not decode them first. Retiring a secret invalidates its tokens within a second,
        so create the new secret first and retire the old one when nothing uses it anymore.
      </p>
      <CodeBlock
        label="Sign a token and call the API (Node.js, jose)"
        showLabel
        code={signingExample('YOUR_COMPANY_ID', origin)}
      />
      <h2>Required claims</h2>
      <ul>
        <li>
          Header: <code>alg</code> is <code>HS256</code>. Other algorithms are rejected.
        </li>
        <li>
          <code>sub</code>: the user it acts for, with the same id as in <code>user_id</code>.
        </li>
        <li>
          <code>exp</code>: when it expires, in seconds since 1970. A few minutes are enough; a token without
          it is rejected.
        </li>
        <li>
          <code>roles</code>: a list. <code>ROLE_CUSTOMER</code>, <code>ROLE_MERCHANT</code> and{' '}
          <code>ROLE_AGENT</code> act for their own <code>sub</code> only, as user type 2, 3 or 5; another{' '}
          <code>user_id</code> or <code>user_type</code> gets 403, and they see active programs only.{' '}
          <code>ROLE_ADMIN</code> acts for any user of the company: use it in your backend only.
        </li>
      </ul>
      <h2>When a token is rejected</h2>
      <p>
        A 401 never states the reason. Check in this order: <code>companyid</code> is the company whose secret
        signed the token, the secret is not retired, <code>exp</code> is in the future by the server’s clock,
        and the header is <code>authorization: Token …</code>, not <code>Bearer</code>.
      </p>
    </Prose>
  ),
}

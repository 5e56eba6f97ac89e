import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { signingExample } from '@/components/settings/signing-example'
import type { Guide } from './guide'

export const signingTokens: Guide = {
  slug: 'signing-tokens',
  title: 'Signing tokens',
  summary: 'The GafaPay dialect takes JWTs that your own backend signs.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Make a signing secret at the desk, under Settings, Signing secrets; it is shown once. Its UTF-8 bytes
        are the key, as they are: do not decode them. Retiring a secret ends its tokens within a second, so
        make the new one first and retire the old one when nothing uses it any more.
      </p>
      <CodeBlock
        label="Sign a token and call with it (Node, jose)"
        showLabel
        code={signingExample('YOUR_COMPANY_ID', origin)}
      />
      <h2>What the token must say</h2>
      <ul>
        <li>
          Header: <code>alg</code> is <code>HS256</code>. Anything else is refused.
        </li>
        <li>
          <code>sub</code>: the user it acts for, as you name them in <code>user_id</code>.
        </li>
        <li>
          <code>exp</code>: when it ends, in seconds since 1970. Minutes are enough; a token without it is
          refused.
        </li>
        <li>
          <code>roles</code>: a list. <code>ROLE_CUSTOMER</code>, <code>ROLE_MERCHANT</code> and{' '}
          <code>ROLE_AGENT</code> act for their own <code>sub</code> only; another <code>user_id</code> is
          403. <code>ROLE_ADMIN</code> acts for anyone in the company: for your backend only.
        </li>
      </ul>
      <h2>When it is refused</h2>
      <p>
        A 401 never says why. Check in this order: is <code>companyid</code> the company whose secret signed
        it; is the secret still in use; is <code>exp</code> to come by the server’s clock; is the header{' '}
        <code>authorization: Token …</code>, and not <code>Bearer</code>.
      </p>
    </Prose>
  ),
}

import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { CatalogueTable } from './catalogue-table'
import type { Guide } from './guide'

export const errors: Guide = {
  slug: 'errors',
  title: 'Errors',
  summary: 'Every failure has the shape of its dialect, a stable code, and a way out.',
  content: ({ catalogue, violations, failureExamples }) => (
    <>
      <Prose>
        <h2>Partner dialect</h2>
        <p>
          The shape is google.rpc.Status at the matching HTTP status. Decide by <code>reason</code> in the
          ErrorInfo detail; <code>message</code> is for people and may change. A BadRequest detail names every
          wrong field.
        </p>
        <CodeBlock label="A failure of the partner dialect" showLabel code={failureExamples.partner} />
        <h2>GafaPay dialect</h2>
        <p>
          The envelope has <code>success: 0</code> and one code in <code>error</code>. Some codes stand for
          several causes: the HTTP status tells them apart.
        </p>
        <CodeBlock label="A failure of the GafaPay dialect" showLabel code={failureExamples.gafapay} />
        <h2>What to do, in short</h2>
        <ul>
          <li>
            400, 404, 409, 413: repeating it unchanged fails again. Correct it, or treat it as done where the
            table says so.
          </li>
          <li>401, 403: check the credentials and their scopes.</li>
          <li>
            429, 503: wait as long as <code>Retry-After</code> says, then repeat. 500: repeat once, then
            report the <code>X-Request-Id</code>.
          </li>
        </ul>
        <h2 id="codes">All error codes</h2>
      </Prose>
      <CatalogueTable entries={catalogue.filter(({ dashboardOnly }) => !dashboardOnly)} />
      <Prose className="mt-8 mb-3">
        <h2 id="violations">Why a referral code was refused</h2>
        <p>
          <code>POST /v1/kyc/start</code> answers 400 <code>INVALID_ARGUMENT</code> with a field violation of{' '}
          <code>referralCode</code> whose <code>reason</code> is one of these. Nothing is recorded.
        </p>
      </Prose>
      <table aria-label="Why a referral code was refused" className="w-full table-fixed text-left text-table">
        <colgroup>
          <col className="w-2/5" />
          <col />
        </colgroup>
        <tbody className="divide-y border-y">
          {violations.map(({ reason, description, howToFix }) => (
            <tr key={reason} className="align-top">
              <th scope="row" className="py-2 pr-3 font-normal">
                <code className="wrap-anywhere">{reason}</code>
              </th>
              <td className="py-2">
                <p>The code {description}.</p>
                <p className="text-muted-foreground">{howToFix}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Prose className="mt-8 mb-3">
        <h2>At the desk only</h2>
        <p>These are never answers of the API; people meet them on pages.</p>
      </Prose>
      <CatalogueTable entries={catalogue.filter(({ dashboardOnly }) => dashboardOnly)} />
    </>
  ),
}

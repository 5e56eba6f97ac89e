import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { CatalogueTable } from './catalogue-table'
import type { Guide } from './guide'
import { ReasonsTable } from './reasons-table'

export const errors: Guide = {
  slug: 'errors',
  title: 'Errors',
  summary: 'The error format of each API, all error codes, and how to fix each.',
  content: ({ catalogue, fieldReasons, codeReasons, failureExamples }) => (
    <>
      <Prose>
        <h2>Partner API</h2>
        <p>
          Errors are a google.rpc.Status with the matching HTTP status. Branch on <code>reason</code> in the
          ErrorInfo detail; <code>message</code> is for people and may change. A BadRequest detail lists every
          invalid field.
        </p>
        <CodeBlock label="Partner API error" showLabel code={failureExamples.partner} />
        <h2>GafaPay API</h2>
        <p>
          The envelope has <code>success: 0</code> and one code in <code>error</code>. Some codes have several
          causes; the HTTP status distinguishes them.
        </p>
        <CodeBlock label="GafaPay API error" showLabel code={failureExamples.gafapay} />
        <h2>What to do</h2>
        <ul>
          <li>
            400, 404, 409, 413: the same request fails again. Correct it, or treat it as done where the table
            says so.
          </li>
          <li>401, 403: check the credentials and their scopes.</li>
          <li>
            429, 503: wait for the seconds in <code>Retry-After</code>, then retry. 500: retry once, then
            report the <code>X-Request-Id</code>.
          </li>
        </ul>
        <h2 id="codes">All error codes</h2>
      </Prose>
      <CatalogueTable entries={catalogue.filter(({ dashboardOnly }) => !dashboardOnly)} />
      <Prose className="mt-8 mb-3">
        <h2 id="field-reasons">Reasons of fields</h2>
        <p>
          In the partner API, each of the <code>fieldViolations</code> of an error has one of these as its{' '}
          <code>reason</code>, or one of the next table.
        </p>
      </Prose>
      <ReasonsTable label="Reasons of fields" reasons={fieldReasons} />
      <Prose className="mt-8 mb-3">
        <h2 id="violations">Why a referral code was rejected</h2>
        <p>
          <code>POST /v1/kyc/start</code> returns 400 <code>INVALID_ARGUMENT</code> with a field violation of{' '}
          <code>referralCode</code> whose <code>reason</code> is one of these. Nothing is recorded.
        </p>
      </Prose>
      <ReasonsTable label="Why a referral code was rejected" reasons={codeReasons} />
      <Prose className="mt-8 mb-3">
        <h2>Only in the dashboard</h2>
        <p>The APIs never return these errors; they appear on pages.</p>
      </Prose>
      <CatalogueTable entries={catalogue.filter(({ dashboardOnly }) => dashboardOnly)} />
    </>
  ),
}

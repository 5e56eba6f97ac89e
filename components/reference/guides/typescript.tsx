import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import type { Guide } from './guide'
import { typedClient } from './samples'

export const typescript: Guide = {
  slug: 'typescript',
  title: 'TypeScript client',
  summary: 'Typed requests and responses, generated from the OpenAPI document.',
  content: ({ origin }) => (
    <Prose>
      <p>
        The folder <code>client/</code> of the Referral Desk source is a client for both APIs. Copy it into
        your project and add its one dependency, <code>openapi-fetch</code>. Paths, fields and responses that
        the API does not have do not compile.
      </p>
      <CodeBlock label="A typed call" showLabel code={typedClient(origin)} />
      <h2>Other languages</h2>
      <p>
        Generate a client from the OpenAPI 3.1 document, for which most languages have a generator:{' '}
        <a href="/openapi.json">{origin}/openapi.json</a>.
      </p>
    </Prose>
  ),
}

import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import type { Guide } from './guide'
import { typedClient } from './samples'

export const typescript: Guide = {
  slug: 'typescript',
  title: 'TypeScript client',
  summary: 'Types of every request and answer, made from the OpenAPI document.',
  content: ({ origin }) => (
    <Prose>
      <p>
        The folder <code>client/</code> of this product’s source is a client of both dialects: copy it into
        your program and add <code>openapi-fetch</code>, its one dependency. A path, field or answer that the
        API does not have does not compile.
      </p>
      <CodeBlock label="A typed call" showLabel code={typedClient(origin)} />
      <h2>Other languages</h2>
      <p>
        The whole API is described by OpenAPI 3.1, from which most languages can generate a client:{' '}
        <a href="/openapi.json">{origin}/openapi.json</a>.
      </p>
    </Prose>
  ),
}

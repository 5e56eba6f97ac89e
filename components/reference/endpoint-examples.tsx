import { CodeBlock } from '@/components/ui/code-block'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { curlOf } from './curl'
import type { EndpointView, ExampleView } from './reference-view'
import { TryIt } from './try-it'

/** The examples of an endpoint, in tabs if there are several, and the form to try it. */
export function EndpointExamples({ endpoint, origin }: { endpoint: EndpointView; origin: string }) {
  const { examples, summary } = endpoint
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {examples.length < 2 ? (
        examples.map((example) => (
          <Example key={example.summary} endpoint={endpoint} example={example} origin={origin} />
        ))
      ) : (
        <Tabs defaultValue="0">
          <TabsList aria-label={`Examples of ${summary}`}>
            {examples.map((example, index) => (
              <TabsTrigger key={index} value={String(index)}>
                {example.summary}
              </TabsTrigger>
            ))}
          </TabsList>
          {examples.map((example, index) => (
            <TabsContent key={index} value={String(index)}>
              <Example endpoint={endpoint} example={example} origin={origin} />
            </TabsContent>
          ))}
        </Tabs>
      )}
      <TryIt call={toTryableCall(endpoint)} />
    </div>
  )
}

function Example({
  endpoint,
  example,
  origin,
}: {
  endpoint: EndpointView
  example: ExampleView
  origin: string
}) {
  const suffix = endpoint.examples.length > 1 ? '' : `: ${example.summary}`
  return (
    <div className="flex flex-col gap-3">
      <CodeBlock code={curlOf(endpoint, example, origin)} label={`Request${suffix}`} showLabel scroll />
      <CodeBlock code={example.response} label={`Response, ${endpoint.successStatus}`} showLabel scroll />
    </div>
  )
}

const callFields = [
  'id',
  'method',
  'path',
  'dialect',
  'summary',
  'credential',
  'takesIdempotencyKey',
  'mediaType',
  'changes',
  'irreversible',
] as const satisfies (keyof EndpointView)[]

/** Keeps only what the browser needs to make the call. */
function toTryableCall(endpoint: EndpointView) {
  const { parts } = endpoint
  const [example] = endpoint.examples
  const inputs = (title: string, values: Record<string, string> = {}) =>
    (parts.find((part) => part.title === title)?.fields ?? []).map(({ name, required, values: choices }) => ({
      name,
      required,
      choices,
      value: values[name] ?? '',
    }))
  return {
    ...pick(endpoint, callFields),
    params: inputs('Path parameters', example?.params),
    query: inputs('Query parameters', example?.query),
    body: example?.body ?? (parts.some(({ title }) => title === 'Body') ? '{}' : undefined),
  }
}

function pick<Source, Name extends keyof Source>(source: Source, names: readonly Name[]): Pick<Source, Name> {
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Pick<Source, Name>
}

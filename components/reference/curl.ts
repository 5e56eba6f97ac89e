import type { Credential, EndpointView, ExampleView } from './reference-view'

/** Returns the path of a call with its parameters filled in. */
export function targetOf(
  path: string,
  params: Record<string, string>,
  query: Record<string, string>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const nonEmpty = Object.entries(query).filter(([, value]) => value !== '')
  return nonEmpty.length ? `${filled}?${new URLSearchParams(nonEmpty)}` : filled
}

const credentialLines: Record<Credential, string[]> = {
  'api-key': [`--header 'Authorization: Bearer YOUR_API_KEY'`],
  token: [`--header 'companyid: YOUR_COMPANY_ID'`, `--header 'authorization: Token YOUR_TOKEN'`],
  company: [`--header 'companyid: YOUR_COMPANY_ID'`],
  signature: [
    `--header 'webhook-id: EVENT_ID'`,
    `--header 'webhook-timestamp: SECONDS_SINCE_1970'`,
    `--header 'webhook-signature: v1,SIGNATURE'`,
  ],
  none: [],
}

/** Returns an example as a shell command. */
export function curlOf(
  { method, path, credential, takesIdempotencyKey, mediaType }: EndpointView,
  { params, query, body }: ExampleView,
  origin: string,
): string {
  const parts = [
    `curl${method === 'GET' ? '' : ` --request ${method}`} '${origin}${targetOf(path, params, query)}'`,
    ...credentialLines[credential],
    ...(takesIdempotencyKey ? [`--header "Idempotency-Key: $(uuidgen)"`] : []),
    ...(body === undefined
      ? []
      : [
          `--header 'Content-Type: ${mediaType}'`,
          // '\'' is a quote inside a single-quoted shell string.
          `--data '${indented(body, mediaType).replaceAll("'", `'\\''`)}'`,
        ]),
  ]
  return parts.join(' \\\n  ')
}

/** A JSON body in line with the command. White space in a file is part of it. */
function indented(body: string, mediaType: string): string {
  return mediaType === 'application/json' ? body.replaceAll('\n', '\n  ') : body
}

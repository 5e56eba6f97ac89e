/** Runs the documented requests word for word, with the base URL and credentials filled in. */
import { ask, type Answer } from './clients'

/** A documented curl line of the GafaPay API. */
export async function runCurl(
  curl: string,
  base: string,
  credentials: { token: string; companyId: string; requestId: string },
): Promise<Answer> {
  const line = curl
    .replace('https://api.gafapay.com:8443', base)
    .replace('YOUR_TOKEN_HERE', credentials.token)
    .replace('YOUR_COMPANY_ID', credentials.companyId)
    .replace('YOUR_REQUEST_ID', credentials.requestId)
  const [, url] = /--location '([^']+)'/.exec(line)!
  const headers = [...line.matchAll(/--header '([^:]+): ([^']+)'/g)].map(
    ([, name, value]) => [name!, value!] as [string, string],
  )
  const body = /--data '([^']+)'/.exec(line)?.[1]
  return await ask(url!, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body }),
  })
}

/** A documented request of the partner API: method and path, then the body if there is one. */
export async function runRequest(request: string, base: string, apiKey: string): Promise<Answer> {
  const [, method, path, body] = /^(\w+) (\S+)\s*([^]*)$/.exec(request.trim())!
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  return await ask(base + path!, { method: method!, headers, ...(body && { body }) })
}

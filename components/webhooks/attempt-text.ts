import type { AttemptView } from './delivery-view'

const mostCharacters = 10_000

/** "200", "redirected (302), which is not followed", or why there was no answer. */
export function outcomeOf({
  status,
  problem,
  succeeded,
}: Pick<AttemptView, 'status' | 'problem' | 'succeeded'>): string {
  if (status === null) return problem ?? 'There was no answer.'
  if (succeeded) return `Answered ${status}.`
  if (status >= 300 && status < 400) return `Answered ${status}; redirects are not followed.`
  if (status === 410) return 'Answered 410, which disables the endpoint.'
  return `Answered ${status} instead of 2xx.`
}

export function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

/** What of an answer is put on the page: error pages run long, and there is one for every attempt. */
export function beginningOf(body: string): { text: string; isCut: boolean } {
  return { text: body.slice(0, mostCharacters), isCut: body.length > mostCharacters }
}

/** A JSON body with line breaks; anything else as it is. */
export function prettyJson(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

import type { Attempt } from './delivery-state'

const mostCharacters = 10_000

/** "Answered 302; redirects are not followed.", or why there was no answer. */
export function outcomeOf({
  status,
  problem,
  succeeded,
}: Pick<Attempt, 'status' | 'problem' | 'succeeded'>): string {
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

/** Cuts off a long response: error pages are long, and every attempt has one. */
export function beginningOf(body: string): { text: string; isCut: boolean } {
  return { text: body.slice(0, mostCharacters), isCut: body.length > mostCharacters }
}

/** Indents a JSON body; returns other text unchanged. */
export function prettyJson(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

/** A rule such as "must be 3 to 64 letters" as a sentence under its field. */
export function toSentence(rule: string): string {
  const text = rule.trim()
  const end = /[.!?]$/.test(text) ? '' : '.'
  return text.charAt(0).toUpperCase() + text.slice(1) + end
}

/** What stands under a field: an empty one is asked for, whatever rule it breaks. */
export function errorWords(message: string | undefined, value: unknown): string | undefined {
  if (message === undefined) return undefined
  if (value === '' || (typeof value === 'string' && value.trim() === '')) return 'Fill this in.'
  return toSentence(message)
}

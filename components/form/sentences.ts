const isSentence = (text: string) => /[.!?]$/.test(text)

/** A rule such as "must be 3 to 64 letters" as a sentence under its field. */
export function toSentence(rule: string): string {
  const text = rule.trim()
  return text.charAt(0).toUpperCase() + text.slice(1) + (isSentence(text) ? '' : '.')
}

/** The message under a field. An empty field asks to be filled in, unless the form has its own sentence. */
export function errorText(message: string | undefined, value: unknown): string | undefined {
  if (message === undefined) return undefined
  const empty = typeof value === 'string' && value.trim() === ''
  return empty && !isSentence(message) ? 'Required.' : toSentence(message)
}

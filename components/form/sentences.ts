import type { FieldViolation } from '@/domain/errors'

const isSentence = (text: string) => /[.!?]$/.test(text)

/** A rule such as "must be 3 to 64 letters" as a sentence under its field. */
export function toSentence(rule: string): string {
  const text = rule.trim()
  return text.charAt(0).toUpperCase() + text.slice(1) + (isSentence(text) ? '' : '.')
}

interface FormError {
  message?: string | undefined
}

/** The rule that a field breaks. A field may hold a list, such as tags, whose errors belong to its entries: the first one then. */
export function ruleOf(
  error: FormError | readonly (FormError | undefined)[] | undefined,
): string | undefined {
  if (!isList(error)) return error?.message
  const index = error.findIndex((entry) => entry?.message !== undefined)
  return index < 0 ? undefined : ruleOfEntry(index, error[index]!.message!)
}

const ruleOfEntry = (index: number, rule: string) => `entry ${index + 1} ${rule}`

/** A violation as its field shows it: that of an entry, such as `tags.1`, belongs to its list. */
export function asFieldRule({ field, description }: Pick<FieldViolation, 'field' | 'description'>) {
  const [, name, index] = /^(\w+)\.(\d+)$/.exec(field) ?? []
  return name === undefined
    ? { name: field, rule: description }
    : { name, rule: ruleOfEntry(Number(index), description) }
}

const isList = (error: unknown): error is readonly (FormError | undefined)[] => Array.isArray(error)

/** The message under a field. An empty field asks to be filled in, unless the form has its own sentence. */
export function errorText(message: string | undefined, value: unknown): string | undefined {
  if (message === undefined) return undefined
  const empty = typeof value === 'string' && value.trim() === ''
  return empty && !isSentence(message) ? 'Required.' : toSentence(message)
}

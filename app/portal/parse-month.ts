import { invalidArgument } from '@/domain/errors'
import { monthSchema } from '@/domain/statement'

/** The month that a path names. Throws INVALID_ARGUMENT for another text. */
export function parseMonth(text: string): string {
  const parsed = monthSchema.safeParse(text)
  if (!parsed.success) throw invalidArgument('month', 'NOT_VALID', 'must be a month such as 2026-11')
  return parsed.data
}

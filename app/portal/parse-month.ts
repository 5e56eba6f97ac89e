import { invalidArgument } from '@/domain/errors'
import { monthOf, monthSchema } from '@/domain/statement'
import type { Portal } from '@/server/services/portal/portal'

/** The month that a path names. Throws INVALID_ARGUMENT for another text, and for a month that has not begun. */
export function parseMonth({ context }: Portal, text: string): string {
  const parsed = monthSchema.safeParse(text)
  if (!parsed.success || parsed.data > monthOf(context.now, context.scope.company.timeZone))
    throw invalidArgument('month', 'NOT_VALID', 'must be a month that has begun')
  return parsed.data
}

import { recordCodeAttempt } from '@/db/queries/code-attention'
import type { Company } from '@/db/scope'
import { codeKeyOf } from '@/domain/referral-code/code'
import type { Actor, ServiceContext } from '@/server/context'
import { rowsPerSlice } from '@/server/services/in-slices'
import { singleton } from '@/server/singleton'

/** For each company, the keys of expired codes that callers tried since the last `storeAttempts`. */
const waiting = () => singleton('attempts', () => new Map<string, Set<string>>())

interface Attempt {
  company: Company
  actor: Actor
  code: string
  /** Every reason why the code cannot be used. */
  reasons: readonly string[]
}

/**
 * Remembers an attempt to use an expired code, for the overview. Does no database work, so that validation stays fast. Staff
 * who look up a code do not attempt to use it.
 */
export function rememberAttempt({ company, actor, code, reasons }: Attempt): void {
  if (actor.type === 'staff' || !reasons.includes('expired')) return
  const ofCompany = waiting().get(company.id) ?? new Set()
  waiting().set(company.id, ofCompany)
  if (ofCompany.size < rowsPerSlice) ofCompany.add(codeKeyOf(code))
}

/** Writes the attempts that this process remembers of the company. Those of one minute are lost in a crash. */
export async function storeAttempts({ scope, now }: ServiceContext): Promise<void> {
  const keys = [...(waiting().get(scope.company.id) ?? [])]
  if (!keys.length) return
  await scope.tx(async (writer) => {
    for (const key of keys) await recordCodeAttempt(writer, key, now)
  })
  for (const key of keys) waiting().get(scope.company.id)!.delete(key)
}

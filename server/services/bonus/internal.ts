import { findBonus, type BonusRow } from '@/db/queries/bonuses'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'

/** The company's bonus with this id. Throws NOT_FOUND, the same for another company's bonus. */
export async function requireBonus(scope: ReadScope, id: string): Promise<BonusRow> {
  const bonus = await findBonus(scope, id)
  if (!bonus) throw new DomainError('NOT_FOUND', 'This company has no such bonus.')
  return bonus
}

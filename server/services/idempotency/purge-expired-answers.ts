import { deleteIdempotentAnswers } from '@/db/queries/idempotent-answers'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

const retentionMs = 2 * dayMs

/** Deletes the answers that are older than the 48 hours of docs/api-contract.md, section 3. */
export async function purgeExpiredAnswers({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - retentionMs)
  await inSlices((limit) => scope.tx((writer) => deleteIdempotentAnswers(writer, before, limit)))
}

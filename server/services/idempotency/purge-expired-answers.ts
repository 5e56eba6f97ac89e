import { deleteIdempotentAnswers } from '@/db/queries/idempotent-answers'
import type { ServiceContext } from '@/server/context'
import { inSlices } from '@/server/services/in-slices'

const keptMs = 48 * 3_600_000

/** Deletes the answers of two days ago and before. */
export async function purgeExpiredAnswers({ scope, now }: ServiceContext): Promise<void> {
  const before = new Date(now.getTime() - keptMs)
  await inSlices((limit) => scope.tx((writer) => deleteIdempotentAnswers(writer, before, limit)))
}

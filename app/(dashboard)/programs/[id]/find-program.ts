import { notFound } from 'next/navigation'
import { isDomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getProgram } from '@/server/services/program/get-program'
import { toProgramView } from '../program-views'

/** The program of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findProgram(context: ServiceContext, id: string) {
  if (!idSchema.safeParse(id).success) notFound()
  try {
    return toProgramView(await getProgram(context, id), context.now)
  } catch (error) {
    if (isDomainError(error) && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}

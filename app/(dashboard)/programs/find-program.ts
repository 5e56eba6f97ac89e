import { notFound } from 'next/navigation'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getProgram } from '@/server/services/program/get-program'
import { orNotFound } from '../or-not-found'

/** The program of the page; an unknown one, or another company's, is the section's not-found page. */
export async function findProgram(context: ServiceContext, id: string) {
  if (!idSchema.safeParse(id).success) notFound()
  return await orNotFound(() => getProgram(context, id))
}

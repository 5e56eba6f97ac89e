import { notFound } from 'next/navigation'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { getProgram } from '@/server/services/program/get-program'
import { orNotFound } from '../or-not-found'

/** Finds the program of the page. Shows the not-found page if it is unknown or another company's. */
export async function findProgram(context: ServiceContext, id: string) {
  if (!idSchema.safeParse(id).success) notFound()
  return await orNotFound(() => getProgram(context, id))
}

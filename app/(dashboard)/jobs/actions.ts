'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { authedAction } from '@/server/authed-action'
import type { ServiceContext } from '@/server/context'
import { cancelJob as cancel, undoJob as undo } from '@/server/services/job/jobs'

async function act(id: unknown, work: (context: ServiceContext, id: string) => Promise<unknown>) {
  return await authedAction(z.object({ id: idSchema }), { id }, async ({ context }, input) => {
    await work(context, input.id)
    revalidatePath('/jobs', 'layout')
    return undefined
  })
}

export async function cancelJob(id: unknown) {
  return await act(id, cancel)
}

export async function undoJob(id: unknown) {
  return await act(id, undo)
}

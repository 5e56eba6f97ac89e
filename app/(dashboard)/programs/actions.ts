'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { newProgram, programChanges } from '@/domain/program/program'
import { authedAction } from '@/server/authed-action'
import { createProgram as create } from '@/server/services/program/create-program'
import { updateProgram as update } from '@/server/services/program/update-program'

export async function createProgram(input: unknown) {
  return await authedAction(newProgram, input, async ({ context }, program) => {
    const created = await create(context, program)
    showChanges()
    return created
  })
}

const changeOfProgram = z.object({ id: idSchema, changes: programChanges })

export async function updateProgram(id: unknown, changes: unknown) {
  return await authedAction(changeOfProgram, { id, changes }, async ({ context }, input) => {
    await update(context, input.id, input.changes)
    showChanges()
    return undefined
  })
}

/** Codes too, because the state of a code depends on its program. */
function showChanges() {
  revalidatePath('/programs', 'layout')
  revalidatePath('/codes', 'layout')
}

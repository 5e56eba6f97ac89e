'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { newSavedView, savedViewChanges } from '@/domain/saved-view'
import { authedAction } from '@/server/authed-action'
import * as views from '@/server/services/saved-view/saved-views'
import { readViewQuery } from './view-query'

export async function saveView(input: unknown) {
  return await authedAction(newSavedView, input, async ({ context }, view) => {
    const id = await views.saveView(context, { ...view, query: await readViewQuery(view.list, view.query) })
    revalidatePath('/', 'layout')
    return { id }
  })
}

const change = savedViewChanges.extend({ id: idSchema, list: newSavedView.shape.list })

export async function updateView(input: unknown) {
  return await authedAction(change, input, async ({ context }, { id, list, query, ...changes }) => {
    const readable = query === undefined ? {} : { query: await readViewQuery(list, query) }
    await views.updateView(context, { id, list }, { ...changes, ...readable })
    revalidatePath('/', 'layout')
    return { id }
  })
}

const identified = z.object({ id: idSchema })

export async function deleteView(id: unknown) {
  return await authedAction(identified, { id }, async ({ context }, view) => {
    await views.deleteView(context, view.id)
    revalidatePath('/', 'layout')
    return undefined
  })
}

const choice = identified.extend({ isDefault: z.boolean() })

export async function setDefaultView(input: unknown) {
  return await authedAction(choice, input, async ({ context }, { id, isDefault }) => {
    await views.setDefaultView(context, id, isDefault)
    revalidatePath('/', 'layout')
    return undefined
  })
}

'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { categoryChanges } from '@/domain/category/changes'
import { categorySchema } from '@/domain/referral-code/code'
import { authedAction } from '@/server/authed-action'
import { mergeCategories } from '@/server/services/category/merge-categories'
import { updateCategory as update } from '@/server/services/category/update-category'

const change = categoryChanges.extend({ category: categorySchema })

export async function updateCategory(input: unknown) {
  return await authedAction(change, input, async ({ context }, { category, ...changes }) => {
    await update(context, category, changes)
    revalidatePath('/', 'layout')
    return undefined
  })
}

const merge = z.object({ category: categorySchema, into: categorySchema })

export async function mergeCategory(input: unknown) {
  return await authedAction(merge, input, async ({ context }, { category, into }) => {
    const { id } = await mergeCategories(context, category, into)
    return { jobId: id }
  })
}

'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { categoryChanges } from '@/domain/category/changes'
import { categorySchema } from '@/domain/referral-code/code'
import { authedAction } from '@/server/authed-action'
import { updateCategory as update } from '@/server/services/category/update-category'

export async function updateCategory(name: unknown, changes: unknown) {
  const input = categoryChanges.extend({ category: categorySchema })
  return await authedAction(input, withName(changes, name), async ({ context }, { category, ...fields }) => {
    await update(context, category, fields)
    revalidatePath('/', 'layout')
    return undefined
  })
}

const withName = (changes: unknown, category: unknown) => ({ ...z.looseObject({}).parse(changes), category })

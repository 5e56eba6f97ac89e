import { z } from 'zod'
import { identifier, trimInvisible } from '@/domain/text'

export const findInput = z.object({
  text: z
    .string()
    .overwrite(trimInvisible)
    .pipe(identifier({ max: 200 })),
})

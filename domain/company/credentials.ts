import { z } from 'zod'
import { lineOfText } from '@/domain/text'
import { apiScopes } from './permissions'

/** A new API key: its name, its scopes and when it expires. */
export const newApiKeyForm = z.object({
  name: lineOfText({ max: 100 }),
  scopes: z
    .array(z.enum(apiScopes))
    .min(1, 'must name at least one scope')
    .transform((scopes) => [...new Set(scopes)]),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'must be a time' })
    .transform((time) => new Date(time))
    .nullish(),
})
export type NewApiKeyForm = z.output<typeof newApiKeyForm>

/** A new JWT signing secret. */
export const newSigningSecretForm = z.object({ name: lineOfText({ max: 100 }) })

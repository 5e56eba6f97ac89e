import { authentication } from './authentication'
import { errors } from './errors'
import type { Guide } from './guide'
import { idempotency } from './idempotency'
import { paging } from './paging'
import { rateLimits } from './rate-limits'
import { signingTokens } from './signing-tokens'
import { typescript } from './typescript'
import { webhooks } from './webhooks'

/** In the order of the navigation. */
export const guides: readonly Guide[] = [
  authentication,
  signingTokens,
  errors,
  idempotency,
  paging,
  rateLimits,
  webhooks,
  typescript,
]

import { z } from 'zod'
import { endpoint } from '@/server/http/endpoint'
import { checkReadiness } from '@/server/services/company/check-readiness'

export const GET = endpoint(
  {
    id: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    dialect: 'partner',
    tag: 'Operations',
    summary: 'Check that the database responds',
    access: { by: 'none' },
    output: z.object({ status: z.literal('ok') }),
    errors: [],
    examples: [{ summary: 'Ready', response: { status: 'ok' } }],
  },
  async () => {
    await checkReadiness()
    return { status: 'ok' as const }
  },
)

import { z } from 'zod'
import { endpoint } from '@/server/http/endpoint'

export const GET = endpoint(
  {
    id: 'getHealth',
    method: 'GET',
    path: '/healthz',
    dialect: 'partner',
    tag: 'Operations',
    summary: 'Check that the process is up',
    access: { by: 'none' },
    output: z.object({ status: z.literal('ok') }),
    errors: [],
    examples: [{ summary: 'Up', response: { status: 'ok' } }],
  },
  async () => ({ status: 'ok' as const }),
)

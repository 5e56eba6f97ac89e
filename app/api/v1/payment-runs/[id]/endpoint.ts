import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getWholeRun } from '@/server/services/payment-run/payment-runs'
import { examplePaymentRun, paymentRunOutput, toPaymentRunOutput } from '@/server/wire/payment-run'

export const GET = endpoint(
  {
    id: 'getPaymentRun',
    method: 'GET',
    path: '/v1/payment-runs/{id}',
    dialect: 'partner',
    tag: 'Payment runs',
    summary: 'Read a payment run',
    description: 'With its lines by user id, each with the bonuses that it pays and deducts.',
    access: { by: 'caller', scope: 'bonuses:read' },
    params: z.object({ id: idSchema }),
    output: paymentRunOutput,
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'A draft', params: { id: examplePaymentRun.id }, response: examplePaymentRun }],
  },
  async ({ context, params: { id } }) => toPaymentRunOutput(await getWholeRun(context, id)),
)

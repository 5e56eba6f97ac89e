import { z } from 'zod'
import { newPaymentRun, paymentRunStates } from '@/domain/payment-run/payment-run'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { listPaymentRuns } from '@/server/services/payment-run/payment-runs'
import {
  examplePaymentRun,
  examplePaymentRunSummary,
  paymentRunOutput,
  paymentRunSummary,
  toPaymentRunOutput,
  toPaymentRunSummary,
} from '@/server/wire/payment-run'

export const POST = endpoint(
  {
    id: 'createPaymentRun',
    method: 'POST',
    path: '/v1/payment-runs',
    dialect: 'partner',
    tag: 'Payment runs',
    summary: 'Create a payment run',
    description:
      'Drafts a run of the payable bonuses in one currency, with one line for each user. Its bonuses are in no other run ' +
      'until it is void. A bonus that is reversed leaves the draft.',
    access: { by: 'caller', scope: 'bonuses:write' },
    body: newPaymentRun,
    output: paymentRunOutput,
    errors: ['PAYMENT_RUN_EMPTY'],
    examples: [
      {
        summary: 'Everything that is payable',
        body: { currency: 'USD', netRecoverable: true },
        response: examplePaymentRun,
      },
    ],
  },
  async ({ context, body }) => toPaymentRunOutput(await createPaymentRun(context, body)),
)

export const GET = endpoint(
  {
    id: 'listPaymentRuns',
    method: 'GET',
    path: '/v1/payment-runs',
    dialect: 'partner',
    tag: 'Payment runs',
    summary: 'List payment runs',
    description: 'Newest first, without their lines.',
    access: { by: 'caller', scope: 'bonuses:read' },
    query: z.object({
      state: z
        .enum(paymentRunStates)
        .optional()
        .meta({ description: 'The current state.', examples: ['paid'] }),
      ...pageQuery,
    }),
    output: z.object({ paymentRuns: z.array(paymentRunSummary), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'Drafts',
        query: { state: 'draft' },
        response: { paymentRuns: [examplePaymentRunSummary], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query }) => {
    const { runs, nextCursor } = await listPaymentRuns(context, query)
    return { paymentRuns: runs.map(toPaymentRunSummary), nextCursor, eof: nextCursor === null }
  },
)

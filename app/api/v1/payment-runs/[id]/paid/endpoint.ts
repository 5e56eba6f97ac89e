import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { runPayment } from '@/domain/payment-run/payment-run'
import { endpoint } from '@/server/http/endpoint'
import { payRun } from '@/server/services/payment-run/pay-run'
import { examplePaymentRun, paymentRunOutput, toPaymentRunOutput } from '@/server/wire/payment-run'

export const POST = endpoint(
  {
    id: 'markPaymentRunPaid',
    method: 'POST',
    path: '/v1/payment-runs/{id}/paid',
    dialect: 'partner',
    tag: 'Payment runs',
    summary: 'Mark a payment run as paid',
    description:
      'Records that you paid the lines of a draft, and books every bonus and deduction. Repeating the call with the same ' +
      'reference changes nothing. Within 24 hours, the run can be voided.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    body: runPayment,
    output: paymentRunOutput,
    errors: ['NOT_FOUND', 'PAYMENT_RUN_NOT_DRAFT', 'PAYMENT_RUN_EMPTY'],
    examples: [
      {
        summary: 'Paid by a bank transfer',
        params: { id: examplePaymentRun.id },
        body: { reference: 'RUN-2026-02', paidAt: '2026-02-01T09:30:00Z' },
        response: {
          ...examplePaymentRun,
          state: 'paid',
          reference: 'RUN-2026-02',
          paidAt: '2026-02-01T09:30:00.000Z',
        },
      },
    ],
  },
  async ({ context, params: { id }, body }) => toPaymentRunOutput(await payRun(context, id, body)),
)

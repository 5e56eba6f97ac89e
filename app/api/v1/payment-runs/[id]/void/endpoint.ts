import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { runVoid } from '@/domain/payment-run/payment-run'
import { endpoint } from '@/server/http/endpoint'
import { voidRun } from '@/server/services/payment-run/void-run'
import { examplePaymentRun, paymentRunOutput, toPaymentRunOutput } from '@/server/wire/payment-run'

export const POST = endpoint(
  {
    id: 'voidPaymentRun',
    method: 'POST',
    path: '/v1/payment-runs/{id}/void',
    dialect: 'partner',
    tag: 'Payment runs',
    summary: 'Void a payment run',
    description:
      'Discards a draft, or takes back a run within 24 hours of being marked as paid, with counter-entries. Its bonuses are ' +
      'payable again, its deductions recoverable. Repeating the call changes nothing.',
    irreversible: 'A void run can no longer be paid; its bonuses can be paid by a new run.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    body: runVoid,
    output: paymentRunOutput,
    errors: ['NOT_FOUND', 'PAYMENT_RUN_NOT_VOIDABLE'],
    examples: [
      {
        summary: 'A draft that is not needed',
        params: { id: examplePaymentRun.id },
        body: { reason: 'Wrong period' },
        response: {
          ...examplePaymentRun,
          state: 'void',
          voidedAt: '2026-02-01T10:00:00.000Z',
          voidReason: 'Wrong period',
          lines: examplePaymentRun.lines.map((line) => ({ ...line, bonusIds: [], recoveredBonusIds: [] })),
        },
      },
    ],
  },
  async ({ context, params: { id }, body }) => toPaymentRunOutput(await voidRun(context, id, body.reason)),
)

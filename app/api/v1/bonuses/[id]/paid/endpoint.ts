import { z } from 'zod'
import { payment } from '@/domain/bonus/payment'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { bonusOutput, exampleBonus, toBonusOutput } from '@/server/wire/bonus'

export const POST = endpoint(
  {
    id: 'markBonusPaid',
    method: 'POST',
    path: '/v1/bonuses/{id}/paid',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'Mark a bonus as paid',
    description:
      'Records a payment that you made. Repeating the call with the same reference or none changes nothing.',
    irreversible: 'Records the payment permanently.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    body: payment,
    output: bonusOutput,
    errors: ['NOT_FOUND', 'BONUS_NOT_PAYABLE', 'BONUS_ALREADY_PAID'],
    examples: [
      {
        summary: 'Paid by a bank transfer',
        params: { id: exampleBonus.id },
        body: { reference: 'RUN-2026-02' },
        response: {
          ...exampleBonus,
          state: 'paid',
          paidAt: '2026-02-01T09:00:00.000Z',
          reference: 'RUN-2026-02',
        },
      },
    ],
  },
  async ({ context, params: { id }, body }) => {
    const [bonus] = await payBonuses(context, [id], body.reference ?? null)
    return toBonusOutput(bonus!, context.now)
  },
)

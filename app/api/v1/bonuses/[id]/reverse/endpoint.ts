import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { reverseManualEntry } from '@/server/services/bonus/reverse-manual-entry'
import { bonusOutput, exampleManualBonus, toBonusOutput } from '@/server/wire/bonus'

export const POST = endpoint(
  {
    id: 'reverseManualEntry',
    method: 'POST',
    path: '/v1/bonuses/{id}/reverse',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'Take back a bonus or a deduction that was added by hand',
    description:
      'A bonus that was paid is recoverable then. A deduction can be reversed until it is recovered. Repeating the call changes ' +
      'nothing.',
    irreversible: 'Reverses the entry permanently.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    output: bonusOutput,
    errors: ['NOT_FOUND', 'BONUS_NOT_REVERSIBLE'],
    examples: [
      {
        summary: 'A mistake',
        params: { id: exampleManualBonus.id },
        response: { ...exampleManualBonus, state: 'reversed', reversedAt: '2026-01-31T10:00:00.000Z' },
      },
    ],
  },
  async ({ context, params: { id } }) => toBonusOutput(await reverseManualEntry(context, id), context.now),
)

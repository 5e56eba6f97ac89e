import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { recoverBonus } from '@/server/services/bonus/recover-bonus'
import { bonusOutput, exampleRecoveredBonus, toBonusOutput } from '@/server/wire/bonus'

export const POST = endpoint(
  {
    id: 'markBonusRecovered',
    method: 'POST',
    path: '/v1/bonuses/{id}/recovered',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'Book back a paid bonus that was reversed',
    description: 'Records that the money has come back. Repeating the call changes nothing.',
    irreversible: 'Records the recovery permanently.',
    access: { by: 'caller', scope: 'bonuses:write' },
    params: z.object({ id: idSchema }),
    output: bonusOutput,
    errors: ['NOT_FOUND', 'BONUS_NOT_RECOVERABLE'],
    examples: [
      {
        summary: 'Paid back by the partner',
        params: { id: exampleRecoveredBonus.id },
        response: exampleRecoveredBonus,
      },
    ],
  },
  async ({ context, params: { id } }) => toBonusOutput(await recoverBonus(context, id), context.now),
)

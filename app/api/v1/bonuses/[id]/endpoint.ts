import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { endpoint } from '@/server/http/endpoint'
import { getBonus } from '@/server/services/bonus/list-bonuses'
import { bonusOutput, exampleBonus, toBonusOutput } from '@/server/wire/bonus'

export const GET = endpoint(
  {
    id: 'getBonus',
    method: 'GET',
    path: '/v1/bonuses/{id}',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'Get a bonus',
    access: { by: 'caller', scope: 'bonuses:read' },
    params: z.object({ id: idSchema }),
    output: bonusOutput,
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'One bonus', params: { id: exampleBonus.id }, response: exampleBonus }],
  },
  async ({ context, params: { id } }) => toBonusOutput(await getBonus(context, id), context.now),
)

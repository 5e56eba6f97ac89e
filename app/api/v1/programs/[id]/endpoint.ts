import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { programChanges } from '@/domain/program/program'
import { endpoint } from '@/server/http/endpoint'
import { getProgram } from '@/server/services/program/get-program'
import { updateProgram } from '@/server/services/program/update-program'
import { exampleProgram, programOutput, toProgramOutput } from '@/server/wire/program'

const path = '/v1/programs/{id}'
const params = z.object({ id: idSchema })

export const GET = endpoint(
  {
    id: 'getProgram',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Programs',
    summary: 'Get a program',
    access: { by: 'caller', scope: 'programs:read' },
    params,
    output: programOutput,
    errors: ['NOT_FOUND'],
    examples: [{ summary: 'One program', params: { id: exampleProgram.id }, response: exampleProgram }],
  },
  async ({ context, params: { id } }) => toProgramOutput(await getProgram(context, id), context.now),
)

export const PATCH = endpoint(
  {
    id: 'updateProgram',
    method: 'PATCH',
    path,
    dialect: 'partner',
    tag: 'Programs',
    summary: 'Change a program',
    description:
      'Absent fields keep their values; null clears a field. Pausing or ending a program stops new ' +
      'referrals; existing ones continue. A pending referral earns by the rule at its approval. The currency ' +
      'cannot change.',
    access: { by: 'caller', scope: 'programs:write' },
    params,
    body: programChanges,
    output: programOutput,
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'Pause a program',
        params: { id: exampleProgram.id },
        body: { status: 'paused' },
        response: { ...exampleProgram, status: 'paused', isRunning: false },
      },
    ],
  },
  async ({ context, params: { id }, body }) =>
    toProgramOutput(await updateProgram(context, id, body), context.now),
)

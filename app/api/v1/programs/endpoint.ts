import { z } from 'zod'
import { newProgram } from '@/domain/program/program'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { createProgram } from '@/server/services/program/create-program'
import { pagePrograms } from '@/server/services/program/list-programs'
import { exampleProgram, programOutput, toProgramOutput } from '@/server/wire/program'

const path = '/v1/programs'

export const GET = endpoint(
  {
    id: 'listPrograms',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Programs',
    summary: 'List programs',
    description: 'Oldest first.',
    access: { by: 'caller', scope: 'programs:read' },
    query: z.object(pageQuery),
    output: z.object({ programs: z.array(programOutput), ...pageOutput }),
    errors: [],
    examples: [
      { summary: 'All programs', response: { programs: [exampleProgram], nextCursor: null, eof: true } },
    ],
  },
  async ({ context, query }) => {
    const { programs, nextCursor } = await pagePrograms(context, query)
    return {
      programs: programs.map((program) => toProgramOutput(program, context.now)),
      nextCursor,
      eof: nextCursor === null,
    }
  },
)

export const POST = endpoint(
  {
    id: 'createProgram',
    method: 'POST',
    path,
    dialect: 'partner',
    tag: 'Programs',
    summary: 'Create a program',
    description:
      'A bonus rule for each side: fixed, tiered by the number of approved referrals of the referrer, or ' +
      'first-n. Amounts are decimal strings in the currency of the program. Returns the program.',
    access: { by: 'caller', scope: 'programs:write' },
    body: newProgram,
    output: programOutput,
    errors: ['LIMIT_REACHED'],
    examples: [
      {
        summary: 'A bonus for both sides, within a budget',
        body: {
          name: 'Autumn',
          currency: 'USD',
          referrerBonus: {
            rule: 'tiered',
            tiers: [
              { from: 1, amount: { value: '50.00' } },
              { from: 10, amount: { value: '75.00' } },
            ],
          },
          refereeBonus: { rule: 'fixed', amount: { value: '25.00' } },
          budget: { value: '5000.00' },
          holdDays: 14,
        },
        response: {
          ...exampleProgram,
          name: 'Autumn',
          referrerBonus: {
            rule: 'tiered',
            tiers: [
              { from: 1, amount: { value: '50.00', currency: 'USD' } },
              { from: 10, amount: { value: '75.00', currency: 'USD' } },
            ],
          },
          refereeBonus: { rule: 'fixed', amount: { value: '25.00', currency: 'USD' } },
          budget: { value: '5000.00', currency: 'USD' },
          holdDays: 14,
          approvedCount: '0',
          spent: { value: '0.00', currency: 'USD' },
        },
      },
    ],
  },
  async ({ context, body }) => toProgramOutput(await createProgram(context, body), context.now),
)

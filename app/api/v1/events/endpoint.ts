import { z } from 'zod'
import { eventTypes } from '@/domain/events'
import { idSchema } from '@/domain/ids'
import { timeSchema } from '@/domain/time-schema'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listEvents } from '@/server/services/event/list-events'
import { eventOutput, exampleEvent, toEventOutput } from '@/server/wire/event'

export const GET = endpoint(
  {
    id: 'listEvents',
    method: 'GET',
    path: '/v1/events',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'List events',
    description:
      'Everything that webhooks report, in the order in which it was committed, newest last. To follow it without ' +
      'webhooks, read to the last page, and begin again with the id of the last event as `after`: no event is lost or ' +
      'repeated. Events are kept for 90 days.',
    access: { by: 'caller', scope: 'events:read' },
    query: z.object({
      type: z
        .enum(eventTypes)
        .optional()
        .meta({ description: 'What happened.', examples: ['bonus.payable'] }),
      since: timeSchema.optional().meta({
        description: 'Only events of this time or later.',
        param: { example: '2026-01-30T00:00:00Z' },
      }),
      after: idSchema.optional().meta({ description: 'Only events after the one with this id.' }),
      ...pageQuery,
    }),
    output: z.object({ events: z.array(eventOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The first bonus that became payable',
        query: { type: 'bonus.payable', limit: '1' },
        response: { events: [exampleEvent], nextCursor: 'AAAA', eof: false },
      },
    ],
  },
  async ({ context, query }) => {
    const { events, nextCursor } = await listEvents(context, query)
    return { events: events.map(toEventOutput), nextCursor, eof: nextCursor === null }
  },
)

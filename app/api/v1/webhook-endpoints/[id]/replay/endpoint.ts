import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { eventsPerReplay, replay } from '@/domain/webhook'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput } from '@/server/http/paging'
import { replayEvents } from '@/server/services/webhook/replay-events'
import { wireCount } from '@/server/wire/primitives'
import { exampleWebhookEndpoint } from '@/server/wire/webhook'

export const POST = endpoint(
  {
    id: 'replayWebhookEvents',
    method: 'POST',
    path: '/v1/webhook-endpoints/{id}/replay',
    dialect: 'partner',
    tag: 'Webhooks',
    summary: 'Replay events',
    description:
      'Queues the events since a time that the endpoint receives, whether they were delivered before or not, each with ' +
      `its webhook-id and body: of ${eventsPerReplay} events in one request. Repeat it with \`nextCursor\` as \`cursor\` ` +
      'until `eof`. Events are kept for 90 days.',
    access: { by: 'caller', scope: 'webhooks:write' },
    params: z.object({ id: idSchema }),
    body: replay,
    output: z.object({
      replayedCount: wireCount.meta({ description: 'How many deliveries this request queued.' }),
      ...pageOutput,
    }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'After a loss of data',
        params: { id: exampleWebhookEndpoint.id },
        body: { since: '2999-01-30T00:00:00Z', types: ['bonus.booked'] },
        response: { replayedCount: '0', nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, params: { id }, body }) => {
    const { replayedCount, nextCursor } = await replayEvents(context, id, body)
    return { replayedCount: String(replayedCount), nextCursor, eof: nextCursor === null }
  },
)

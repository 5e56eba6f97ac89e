import { z } from 'zod'
import type { EventRow } from '@/db/queries/events'
import { eventTypes } from '@/domain/events'
import { exampleBonus } from './bonus'
import { wireTime } from './primitives'

/** An event in API responses. */
export const eventOutput = z
  .object({
    id: z.string().meta({ description: 'The webhook-id of its deliveries.' }),
    type: z.enum(eventTypes),
    timestamp: wireTime.meta({ description: 'When it happened.' }),
    data: z
      .record(z.string(), z.unknown())
      .meta({ description: 'The code, referral, bonus or identity check, as its webhook contains it.' }),
  })
  .meta({ id: 'Event' })

/** An event row as the API returns it. */
export function toEventOutput({ id, type, at, data }: EventRow): z.input<typeof eventOutput> {
  return { id, type, timestamp: at.toISOString(), data: JSON.parse(data) as Record<string, unknown> }
}

/** The event of the documentation's examples. */
export const exampleEvent: z.input<typeof eventOutput> = {
  id: '019a0000000070008000000000000c01',
  type: 'bonus.payable',
  timestamp: '2026-01-31T09:00:00.000Z',
  data: exampleBonus,
}

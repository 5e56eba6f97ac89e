import { z } from 'zod'
import { eventTypes } from '@/domain/events'
import { newWebhookEndpoint } from '@/domain/webhook'
import type { EndpointInput, EndpointView } from './endpoint-view'

const { url, description } = newWebhookEndpoint.shape

/** The fields of the dialogs: those of the contract, with a separate choice for all events (null). */
export const endpointFields = z
  .object({
    url: z.string().trim().pipe(url),
    all: z.boolean(),
    events: z.array(z.enum(eventTypes)),
    description: z.string(),
  })
  .superRefine((fields, context) => {
    const reject = (path: keyof EndpointFields, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!fields.all && fields.events.length === 0)
      reject('events', 'choose at least one event, or all of them')
    const described = description.safeParse(toInput(fields).description)
    if (described.error) reject('description', described.error.issues[0]!.message)
  })
export type EndpointFields = z.input<typeof endpointFields>

export function fieldsOf(endpoint?: EndpointView): EndpointFields {
  return {
    url: endpoint?.url ?? '',
    all: !endpoint?.events,
    events: [...(endpoint?.events ?? [])],
    description: endpoint?.description ?? '',
  }
}

/** Converts the fields to the contract's form. */
export function toInput({ url: address, all, events, description: text }: EndpointFields): EndpointInput {
  return { url: address.trim(), events: all ? null : events, description: text.trim() || null }
}

/** Only the changed fields: a URL makes the server resolve its name, which may fail. */
export function changesOf(endpoint: EndpointView, input: EndpointInput): Partial<EndpointInput> {
  return {
    ...(input.url !== endpoint.url && { url: input.url }),
    ...(JSON.stringify(input.events) !== JSON.stringify(endpoint.events) && { events: input.events }),
    ...(input.description !== endpoint.description && { description: input.description }),
  }
}

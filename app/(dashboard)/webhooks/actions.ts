'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { newWebhookEndpoint, replay, resendFailed, webhookEndpointChanges } from '@/domain/webhook'
import { authorize } from '@/server/context'
import { authedAction } from '@/server/authed-action'
import { inSlices } from '@/server/services/in-slices'
import {
  resendFailedDeliveries,
  resendWebhookDelivery,
  sendTestDelivery,
} from '@/server/services/webhook/deliveries'
import { replayEvents } from '@/server/services/webhook/replay-events'
import { requireCallable } from '@/server/services/webhook/require-callable'
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
} from '@/server/services/webhook/webhook-endpoints'

const oneId = z.object({ id: idSchema })
const showChange = () => revalidatePath('/webhooks', 'layout')

export async function createEndpoint(input: unknown) {
  return await authedAction(newWebhookEndpoint, input, async ({ context }, endpoint) => {
    // Checked first; otherwise any team member could make the server resolve names.
    authorize(context, 'webhooks:write')
    await requireCallable(endpoint.url, 'url')
    const { secret } = await createWebhookEndpoint(context, endpoint)
    showChange()
    return { secret }
  })
}

export async function updateEndpoint(id: unknown, changes: unknown) {
  const result = await authedAction(
    oneId.extend({ changes: webhookEndpointChanges }),
    { id, changes },
    async ({ context }, input) => {
      authorize(context, 'webhooks:write')
      if (input.changes.url) await requireCallable(input.changes.url, 'url')
      await updateWebhookEndpoint(context, input.id, input.changes)
      showChange()
      return undefined
    },
  )
  if (result.ok) return result
  // The form shows errors by the names of its own fields.
  return {
    ...result,
    violations: result.violations.map((violation) => ({
      ...violation,
      field: violation.field.replace(/^changes\./, ''),
    })),
  }
}

export async function rotateSecret(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    const { secret } = await rotateWebhookSecret(context, input.id)
    showChange()
    return { secret }
  })
}

/** Revalidates nothing: the calling page shows the deleted endpoint and navigates to the list. */
export async function deleteEndpoint(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await deleteWebhookEndpoint(context, input.id)
    return undefined
  })
}

export async function sendTest(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    const { id: deliveryId } = await sendTestDelivery(context, input.id)
    return { deliveryId }
  })
}

export async function resendDelivery(id: unknown) {
  return await authedAction(oneId, { id }, async ({ context }, input) => {
    await resendWebhookDelivery(context, input.id)
    showChange()
    return undefined
  })
}

export async function resendAllFailed(id: unknown, since: unknown) {
  return await authedAction(oneId.extend(resendFailed.shape), { id, since }, async ({ context }, input) => {
    const count = await inSlices((limit) => resendFailedDeliveries(context, input.id, input.since, limit))
    showChange()
    return { count, nextCursor: null }
  })
}

/** Queues the next events of a replay, and returns where it continues: a call must not last as long as all of them. */
export async function replaySome(id: unknown, since: unknown, cursor: unknown) {
  const schema = oneId.extend(replay.pick({ since: true, cursor: true }).shape)
  return await authedAction(schema, { id, since, cursor }, async ({ context }, input) => {
    const { replayedCount: count, nextCursor } = await replayEvents(context, input.id, input)
    if (nextCursor === null) showChange()
    return { count, nextCursor }
  })
}

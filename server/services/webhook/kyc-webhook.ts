import {
  findKycWebhookEndpoint,
  insertWebhookEndpoint,
  updateWebhookEndpoint,
  type WebhookEndpointRow,
} from '@/db/queries/webhooks'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { KycWebhook } from '@/domain/webhook'
import { authorize, type ServiceContext } from '@/server/context'
import { seal, unseal } from '@/server/secrets'
import { post, type PostResult } from '@/server/webhooks/post'
import { newWebhookSecret, signedHeaders } from '@/server/webhooks/signature'
import { transaction } from '@/server/services/transaction'
import { newWebhookEndpointRow, requireWebhookEndpoint } from './internal'
import { testMessageOf } from './message'

const testTimeoutMs = 5_000

/**
 * Sends a signed test delivery to a URL before it is registered for KYC status changes (docs/api-contract.md, section 1).
 * Waits for the network, so never call it inside a transaction. Throws WEBHOOK_NOT_VALIDATED, with the cause, unless the
 * response is 2xx within 5 seconds; PERMISSION_DENIED.
 */
export async function validateKycWebhook(
  context: ServiceContext,
  { webhookUrl, secret }: KycWebhook,
  timeoutMs = testTimeoutMs,
): Promise<void> {
  authorize(context, 'kyc:write')
  const before = await context.scope.read(findKycWebhookEndpoint)
  // Without a known secret, a new one signs the test; the receiver cannot verify it yet.
  const signing = secret ?? (before && unseal(before.sealedSecret)) ?? newWebhookSecret()
  const body = testMessageOf('kyc', context.now)
  const posted = await post(
    new URL(webhookUrl),
    signedHeaders([signing], newId(context.now), context.now, body),
    body,
    timeoutMs,
  )
  const problem = problemOf(posted)
  if (!problem) return
  throw new DomainError('WEBHOOK_NOT_VALIDATED', `The webhook is not registered. ${problem}`, {
    violations: [{ field: 'webhookUrl', reason: 'WEBHOOK_NOT_VALIDATED', description: problem }],
  })
}

function problemOf(posted: PostResult): string | undefined {
  if (posted.status === null) return posted.problem
  if (posted.status >= 200 && posted.status < 300) return undefined
  const redirected = posted.status >= 300 && posted.status < 400 ? '; redirects are not followed' : ''
  return `The response was ${posted.status} instead of 2xx${redirected}.`
}

/**
 * Registers the URL for the company's KYC status changes and replaces the previous one. The secret is the given one, else
 * the existing one, else a new one. Throws PERMISSION_DENIED.
 */
export async function registerKycWebhook(
  context: ServiceContext,
  { webhookUrl, secret }: KycWebhook,
): Promise<WebhookEndpointRow> {
  authorize(context, 'kyc:write')
  const { now } = context
  const row = newWebhookEndpointRow(now, 'kyc', webhookUrl, secret ?? newWebhookSecret())
  return await transaction(context, async ({ scope, audit }) => {
    const before = await findKycWebhookEndpoint(scope)
    if (before) {
      const { url, status, disabledReason, failingSince } = row
      const secrets = secret
        ? { sealedSecret: seal(secret), sealedPreviousSecret: null, previousSecretExpiresAt: null }
        : {}
      const after = (await updateWebhookEndpoint(scope, before.id, {
        url,
        status,
        disabledReason,
        failingSince,
        ...secrets,
        updatedAt: now,
      }))!
      audit.add(secret ? 'webhook_endpoint.secret_rotated' : 'webhook_endpoint.updated', before, after)
      return after
    }
    await insertWebhookEndpoint(scope, row)
    const created = await requireWebhookEndpoint(scope, row.id)
    audit.add('webhook_endpoint.created', null, created)
    return created
  })
}

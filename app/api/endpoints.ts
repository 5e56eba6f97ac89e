import { createRouter } from '@/server/http/router'
import { openApiEndpoint } from '@/server/http/openapi'
import { measureCall } from '@/server/metrics'
import { rateLimitsOf } from '@/server/services/company/rate-limits'
import { runOnce } from '@/server/services/idempotency/run-once'
import { recordRequest } from '@/server/services/request-log/record-request'
import { postApplyReferralCode } from './gafapay/v3/reward_promotion/apply_referral_code/endpoint'
import { getReferralPrograms } from './gafapay/v3/reward_promotion/referral_program/endpoint'
import {
  postUserReferralCode,
  getUserReferralCode,
} from './gafapay/v3/reward_promotion/user_referral_code/endpoint'
import { postValidateReferralCode } from './gafapay/v3/reward_promotion/validate_referral_code/endpoint'
import { getHealth } from './healthz/endpoint'
import { getReadiness } from './readyz/endpoint'
import { getBonusEndpoint } from './v1/bonuses/[id]/endpoint'
import { postBonusPaid } from './v1/bonuses/[id]/paid/endpoint'
import { getBonuses } from './v1/bonuses/endpoint'
import { deleteKycPerson } from './v1/kyc/[userId]/endpoint'
import { postKycDecision } from './v1/kyc/decisions/endpoint'
import { postProviderEvent } from './v1/kyc/provider-events/endpoint'
import { getReferralCode, patchReferralCode } from './v1/kyc/referral-codes/[code]/endpoint'
import { getReferralCodes, postReferralCode } from './v1/kyc/referral-codes/endpoint'
import { postKycStart } from './v1/kyc/start/endpoint'
import { getKycStatusEndpoint } from './v1/kyc/status/endpoint'
import { postKycWebhook } from './v1/kyc/webhook/endpoint'
import { getProgramEndpoint, patchProgram } from './v1/programs/[id]/endpoint'
import { getPrograms, postProgram } from './v1/programs/endpoint'
import { getReferralEndpoint } from './v1/referrals/[id]/endpoint'
import { postReferralReverse } from './v1/referrals/[id]/reverse/endpoint'
import { getReferrals } from './v1/referrals/endpoint'
import { getUsage } from './v1/usage/endpoint'
import { getWebhookDeliveryEndpoint } from './v1/webhook-deliveries/[id]/endpoint'
import { postResendDelivery } from './v1/webhook-deliveries/[id]/resend/endpoint'
import { getWebhookDeliveries } from './v1/webhook-endpoints/[id]/deliveries/endpoint'
import {
  deleteWebhookEndpointEndpoint,
  getWebhookEndpointEndpoint,
  patchWebhookEndpoint,
} from './v1/webhook-endpoints/[id]/endpoint'
import { postResendFailed } from './v1/webhook-endpoints/[id]/resend/endpoint'
import { postRotateWebhookSecret } from './v1/webhook-endpoints/[id]/rotate-secret/endpoint'
import { postWebhookTest } from './v1/webhook-endpoints/[id]/test/endpoint'
import { getWebhookEndpoints, postWebhookEndpoint } from './v1/webhook-endpoints/endpoint'
import { webhookEvents } from './webhook-events'

/** What the OpenAPI document describes. */
export const documentedEndpoints = [
  postReferralCode,
  getReferralCodes,
  getReferralCode,
  patchReferralCode,
  postKycStart,
  getKycStatusEndpoint,
  postKycDecision,
  postKycWebhook,
  postProviderEvent,
  deleteKycPerson,
  getPrograms,
  postProgram,
  getProgramEndpoint,
  patchProgram,
  getReferrals,
  getReferralEndpoint,
  postReferralReverse,
  getBonuses,
  getBonusEndpoint,
  postBonusPaid,
  getUsage,
  getWebhookEndpoints,
  postWebhookEndpoint,
  getWebhookEndpointEndpoint,
  patchWebhookEndpoint,
  deleteWebhookEndpointEndpoint,
  postRotateWebhookSecret,
  postWebhookTest,
  getWebhookDeliveries,
  postResendFailed,
  getWebhookDeliveryEndpoint,
  postResendDelivery,
  postUserReferralCode,
  getUserReferralCode,
  postValidateReferralCode,
  postApplyReferralCode,
  getReferralPrograms,
  getHealth,
  getReadiness,
]

/** Every endpoint there is: the router, OpenAPI and the shared tests read this list. */
export const endpoints = [...documentedEndpoints, openApiEndpoint(documentedEndpoints, webhookEvents)]

export const router = createRouter(endpoints, {
  runOnce,
  rateLimitsOf,
  onAnswered(call) {
    measureCall(call)
    recordRequest(call)
  },
})

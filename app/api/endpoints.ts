import type { Contract, Endpoint } from '@/server/http/contract'
import { openApiEndpoint } from '@/server/http/openapi'
import { createRouter } from '@/server/http/router'
import { measureCall } from '@/server/metrics'
import { rateLimitsOf } from '@/server/services/company/rate-limits'
import { runOnce } from '@/server/services/idempotency/run-once'
import { recordRequest } from '@/server/services/request-log/record-request'
import * as applyReferralCode from './gafapay/v3/reward_promotion/apply_referral_code/endpoint'
import * as referralProgram from './gafapay/v3/reward_promotion/referral_program/endpoint'
import * as userReferralCode from './gafapay/v3/reward_promotion/user_referral_code/endpoint'
import * as validateReferralCode from './gafapay/v3/reward_promotion/validate_referral_code/endpoint'
import * as health from './healthz/endpoint'
import * as readiness from './readyz/endpoint'
import * as auditLog from './v1/audit-log/endpoint'
import * as bonus from './v1/bonuses/[id]/endpoint'
import * as bonusPaid from './v1/bonuses/[id]/paid/endpoint'
import * as bonusRecovered from './v1/bonuses/[id]/recovered/endpoint'
import * as bonusReverse from './v1/bonuses/[id]/reverse/endpoint'
import * as bonusesCsv from './v1/bonuses.csv/endpoint'
import * as bonuses from './v1/bonuses/endpoint'
import * as category from './v1/categories/[name]/endpoint'
import * as categoryMerge from './v1/categories/[name]/merge/endpoint'
import * as categories from './v1/categories/endpoint'
import * as events from './v1/events/endpoint'
import * as kycUser from './v1/kyc/[userId]/endpoint'
import * as kycDecisions from './v1/kyc/decisions/endpoint'
import * as kycProviderEvents from './v1/kyc/provider-events/endpoint'
import * as jobCancel from './v1/jobs/[id]/cancel/endpoint'
import * as job from './v1/jobs/[id]/endpoint'
import * as jobResult from './v1/jobs/[id]/result/endpoint'
import * as jobUndo from './v1/jobs/[id]/undo/endpoint'
import * as jobs from './v1/jobs/endpoint'
import * as referralCode from './v1/kyc/referral-codes/[code]/endpoint'
import * as referralCodes from './v1/kyc/referral-codes/endpoint'
import * as kycStart from './v1/kyc/start/endpoint'
import * as kycStatus from './v1/kyc/status/endpoint'
import * as kycWebhook from './v1/kyc/webhook/endpoint'
import * as me from './v1/me/endpoint'
import * as portalLink from './v1/partners/[userId]/portal-links/[id]/endpoint'
import * as portalLinks from './v1/partners/[userId]/portal-links/endpoint'
import * as paymentRun from './v1/payment-runs/[id]/endpoint'
import * as paymentRunPaid from './v1/payment-runs/[id]/paid/endpoint'
import * as paymentRunVoid from './v1/payment-runs/[id]/void/endpoint'
import * as paymentRuns from './v1/payment-runs/endpoint'
import * as partner from './v1/partners/[userId]/endpoint'
import * as partners from './v1/partners/endpoint'
import * as statementCsv from './v1/partners/[userId]/statement.csv/endpoint'
import * as program from './v1/programs/[id]/endpoint'
import * as programs from './v1/programs/endpoint'
import * as referralCodesCsv from './v1/referral-codes.csv/endpoint'
import * as wholeReferralCode from './v1/referral-codes/[code]/endpoint'
import * as referralCodesBulkUpdate from './v1/referral-codes/bulk-update/endpoint'
import * as referralCodesGenerate from './v1/referral-codes/generate/endpoint'
import * as referralCodesImport from './v1/referral-codes/import/endpoint'
import * as wholeReferralCodes from './v1/referral-codes/endpoint'
import * as referralsCsv from './v1/referrals.csv/endpoint'
import * as referral from './v1/referrals/[id]/endpoint'
import * as referralReject from './v1/referrals/[id]/reject/endpoint'
import * as referralRelease from './v1/referrals/[id]/release/endpoint'
import * as referralReverse from './v1/referrals/[id]/reverse/endpoint'
import * as referrals from './v1/referrals/endpoint'
import * as stats from './v1/stats/endpoint'
import * as usageCsv from './v1/usage.csv/endpoint'
import * as usage from './v1/usage/endpoint'
import * as webhookDelivery from './v1/webhook-deliveries/[id]/endpoint'
import * as webhookDeliveryResend from './v1/webhook-deliveries/[id]/resend/endpoint'
import * as webhookDeliveries from './v1/webhook-endpoints/[id]/deliveries/endpoint'
import * as webhookEndpoint from './v1/webhook-endpoints/[id]/endpoint'
import * as webhookReplay from './v1/webhook-endpoints/[id]/replay/endpoint'
import * as webhookResend from './v1/webhook-endpoints/[id]/resend/endpoint'
import * as webhookRotateSecret from './v1/webhook-endpoints/[id]/rotate-secret/endpoint'
import * as webhookTest from './v1/webhook-endpoints/[id]/test/endpoint'
import * as webhookEndpoints from './v1/webhook-endpoints/endpoint'
import { webhookEvents } from './webhook-events'

/** Every documented path, in the order of the documentation. */
const paths: readonly Partial<Record<Contract['method'], Endpoint>>[] = [
  referralCodes,
  referralCode,
  wholeReferralCodes,
  referralCodesCsv,
  wholeReferralCode,
  categories,
  category,
  categoryMerge,
  portalLinks,
  portalLink,
  statementCsv,
  referralCodesGenerate,
  referralCodesImport,
  referralCodesBulkUpdate,
  jobs,
  job,
  jobCancel,
  jobUndo,
  jobResult,
  kycStart,
  kycStatus,
  kycDecisions,
  kycWebhook,
  kycProviderEvents,
  kycUser,
  programs,
  program,
  referrals,
  referralsCsv,
  referral,
  referralRelease,
  referralReject,
  referralReverse,
  bonuses,
  bonusesCsv,
  bonus,
  bonusPaid,
  bonusRecovered,
  bonusReverse,
  paymentRuns,
  paymentRun,
  paymentRunPaid,
  paymentRunVoid,
  partners,
  partner,
  stats,
  usage,
  usageCsv,
  me,
  webhookEndpoints,
  webhookEndpoint,
  webhookRotateSecret,
  webhookTest,
  webhookDeliveries,
  webhookResend,
  webhookReplay,
  webhookDelivery,
  webhookDeliveryResend,
  auditLog,
  events,
  userReferralCode,
  validateReferralCode,
  applyReferralCode,
  referralProgram,
  health,
  readiness,
]

/** The endpoints that the OpenAPI document describes. */
export const documentedEndpoints = paths.flatMap(({ POST, GET, PUT, PATCH, DELETE }) =>
  [POST, GET, PUT, PATCH, DELETE].filter((endpoint) => endpoint !== undefined),
)

/** Every endpoint: the router and the shared tests read this list. */
export const endpoints = [...documentedEndpoints, openApiEndpoint(documentedEndpoints, webhookEvents)]

export const router = createRouter(endpoints, {
  runOnce,
  rateLimitsOf,
  onAnswered(call) {
    measureCall(call)
    recordRequest(call)
  },
})

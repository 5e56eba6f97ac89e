import { createRouter } from '@/server/http/router'
import { openApiEndpoint } from '@/server/http/openapi'
import { postUserReferralCode, getUserReferralCode } from './gafapay/v3/reward_promotion/user_referral_code/endpoint'
import { postValidateReferralCode } from './gafapay/v3/reward_promotion/validate_referral_code/endpoint'
import { getHealth } from './healthz/endpoint'
import { getReadiness } from './readyz/endpoint'
import { getReferralCode, patchReferralCode } from './v1/kyc/referral-codes/[code]/endpoint'
import { getReferralCodes, postReferralCode } from './v1/kyc/referral-codes/endpoint'

/** What the OpenAPI document describes. */
export const documentedEndpoints = [
  postReferralCode,
  getReferralCodes,
  getReferralCode,
  patchReferralCode,
  postUserReferralCode,
  getUserReferralCode,
  postValidateReferralCode,
  getHealth,
  getReadiness,
]

/** Every endpoint there is: the router, OpenAPI and the shared tests read this list. */
export const endpoints = [...documentedEndpoints, openApiEndpoint(documentedEndpoints)]

export const router = createRouter(endpoints)

import createClient, { type Client, type ClientOptions } from 'openapi-fetch'
import type { paths } from './schema.js'

export type { components, operations, paths } from './schema.js'

/** The paths of one dialect. */
type Under<Prefix extends string> = Pick<paths, Extract<keyof paths, `${Prefix}${string}`>>

export type ReferralDeskClient = Client<Under<'/v1/'>>
export type GafaPayClient = Client<Under<'/gafapay/'>>

export interface ReferralDeskOptions extends Pick<ClientOptions, 'fetch'> {
  /** The address of the installation, such as `https://referrals.example.com`. */
  baseUrl: string
  /** `rk_live_…`, created on the API keys page. */
  apiKey: string
}

/** A client of the partner dialect (`/v1/…`). */
export function createReferralDeskClient({
  baseUrl,
  apiKey,
  fetch,
}: ReferralDeskOptions): ReferralDeskClient {
  return createClient<Under<'/v1/'>>({
    baseUrl,
    headers: { authorization: `Bearer ${apiKey}` },
    ...(fetch && { fetch }),
  })
}

export interface GafaPayOptions extends Pick<ClientOptions, 'fetch'> {
  baseUrl: string
  companyId: string
  /** A JWT signed with one of the company's signing secrets, or an API key of the company. */
  token: string
}

/** A client of the GafaPay dialect (`/gafapay/v3/…`). */
export function createGafaPayClient({ baseUrl, companyId, token, fetch }: GafaPayOptions): GafaPayClient {
  return createClient<Under<'/gafapay/'>>({
    baseUrl,
    headers: { companyid: companyId, authorization: `Token ${token}` },
    ...(fetch && { fetch }),
  })
}

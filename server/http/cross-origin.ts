import { headerOf } from '@/server/auth/headers'
import type { ApiRequest, ApiResponse } from './message'

/** The headers with which pages of any site may read an answer. Cookies are neither needed nor accepted. */
export const anySiteHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'idempotent-replayed, ratelimit, ratelimit-policy, requestid, retry-after, x-error-reason, x-request-id',
}

/** Whether a browser asks for permission before it sends the call of another site's page. */
export function isPreflight({ method, headers }: ApiRequest): boolean {
  return method === 'OPTIONS' && headerOf(headers, 'access-control-request-method') !== undefined
}

/** The permission that a preflight asks for. Browsers keep it for a day at most. */
export function preflightResponse(methods: Iterable<string>, requestId: string): ApiResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': [...methods].join(', '),
      'access-control-allow-headers': 'companyid, content-type, idempotency-key, requestid',
      'access-control-max-age': '86400',
      'x-request-id': requestId,
    },
    body: '',
  }
}

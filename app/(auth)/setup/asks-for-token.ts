import { needsSetUpToken } from '@/server/auth/set-up-token'

/** Whether this request must show the set-up token: by the host it came to, and by the one a proxy says it came to. */
export function asksForToken(headers: Pick<Headers, 'get'>): boolean {
  const host = headers.get('host')
  return needsSetUpToken(host) || needsSetUpToken(headers.get('x-forwarded-host') ?? host)
}

import { needsSetUpToken } from '@/server/auth/set-up-token'

/** Whether setup needs the one-time token, by the requested host or the one that a proxy reports. */
export function needsToken(headers: Pick<Headers, 'get'>): boolean {
  const host = headers.get('host')
  return needsSetUpToken(host) || needsSetUpToken(headers.get('x-forwarded-host') ?? host)
}

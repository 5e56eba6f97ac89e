import { headers } from 'next/headers'
import { env } from '@/server/env'

/** Where browsers reach this installation: "https://referrals.example.com". */
export async function findOrigin(): Promise<string> {
  return originOf(await headers())
}

/** The same for a request with these headers, which server/http/proxy.ts has checked. */
export function originOf(requestHeaders: Pick<Headers, 'get'>): string {
  const { NEXTAUTH_URL } = env()
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL).origin
  const host = requestHeaders.get('x-forwarded-host') ?? requestHeaders.get('host') ?? ''
  const protocol = requestHeaders.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  // Restricted to safe characters, because pages show it inside quoted shell commands.
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : 'https://YOUR_HOST'
}

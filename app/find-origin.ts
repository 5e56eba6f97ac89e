import { headers } from 'next/headers'
import { env } from '@/server/env'

/** Where browsers reach this installation: "https://referrals.example.com". server/http/proxy.ts has checked the headers. */
export async function findOrigin(): Promise<string> {
  const { NEXTAUTH_URL } = env()
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL).origin
  const requestHeaders = await headers()
  const host = requestHeaders.get('x-forwarded-host') ?? requestHeaders.get('host') ?? ''
  const protocol = requestHeaders.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  // Restricted to safe characters, because pages show it inside quoted shell commands.
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : 'https://YOUR_HOST'
}

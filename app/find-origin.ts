import { headers } from 'next/headers'

/** Where browsers reach this installation: "https://referrals.example.com". server/http/proxy.ts has checked the headers. */
export async function findOrigin(): Promise<string> {
  const given = await headers()
  const host = given.get('x-forwarded-host') ?? given.get('host') ?? ''
  const protocol = given.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  // Pages show it inside quoted shell commands.
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : 'https://YOUR_HOST'
}

import { headers } from 'next/headers'

/** Where this desk is reached, for the lines to copy. server/http/proxy.ts vouches for the forwarding headers. */
export async function findOrigin(): Promise<string> {
  const given = await headers()
  const host = given.get('x-forwarded-host') ?? given.get('host') ?? ''
  const protocol = given.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  // It ends up inside quotes of a shell line.
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : 'https://YOUR_HOST'
}

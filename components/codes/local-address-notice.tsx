import { Callout } from '@/components/ui/callout'

/** A warning before links are shared that lead to the computer that opens them. Nothing for a public address. */
export function LocalAddressNotice({ origin }: { origin: string }) {
  const { hostname } = new URL(origin)
  if (!/^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(hostname)) return null
  return (
    <Callout tone="warning" title="The link works only on this computer">
      Its address is {origin}. Set NEXTAUTH_URL to the public address of Referral Desk before you share or
      print it.
    </Callout>
  )
}

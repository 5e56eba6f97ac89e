import Link from 'next/link'
import { requestsHref } from './request-parameters'
import type { RequestView } from './request-view'

const others = { token: 'A token', public: 'Anybody', provider: 'KYC provider' }

/** Who called. Of tokens and the public, who it was is not kept. */
export function RequestCaller({ caller: { type, apiKeyId, keyName } }: { caller: RequestView['caller'] }) {
  if (type !== 'apiKey') return <span className="text-muted-foreground">{others[type]}</span>
  const name = keyName ?? 'An API key'
  if (apiKeyId === null) return name
  return (
    <Link
      href={requestsHref({ key: apiKeyId })}
      prefetch={false}
      title={name}
      className="block truncate rounded text-primary-text hover:underline"
    >
      {name}
    </Link>
  )
}

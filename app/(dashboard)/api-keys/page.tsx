import { KeyRound } from 'lucide-react'
import type { Metadata } from 'next'
import { CreateKeyButton } from '@/components/api-keys/create-key-button'
import { KeysTable } from '@/components/api-keys/keys-table'
import { AskRole } from '@/components/shell/ask-role'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listApiKeys } from '@/server/services/api-key/list-api-keys'
import { historyHref } from '../history'
import { createKey, revokeKey } from './actions'

export const metadata = {
  title: 'API keys',
  description: 'Credentials your backends use to call the API. A key is shown once, when you create it.',
} satisfies Metadata

export default async function ApiKeysPage() {
  const { context } = await requireSession()
  const mayWrite = isAllowed(context.actor, 'credentials:write')
  return (
    <>
      <PageHeader
        {...metadata}
        action={
          mayWrite ? (
            <CreateKeyButton create={createKey} />
          ) : (
            <AskRole permission="credentials:write" action="create API keys" />
          )
        }
      />
      <Keys context={context} mayWrite={mayWrite} />
    </>
  )
}

async function Keys({ context, mayWrite }: { context: ServiceContext; mayWrite: boolean }) {
  const keys = (await listApiKeys(context)).map((key) => ({
    ...key,
    historyHref: historyHref(context, { type: 'api_key', id: key.id }),
  }))
  if (keys.length > 0) return <KeysTable keys={keys} revoke={mayWrite ? revokeKey : undefined} />
  return (
    <Card>
      <EmptyState
        icon={KeyRound}
        title="No API keys yet"
        description="A key lets a backend call the API within the scopes you choose."
      />
    </Card>
  )
}

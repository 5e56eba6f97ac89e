import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import type { SearchParams } from 'nuqs/server'
import { documentedEndpoints } from '@/app/api/endpoints'
import { ExportButton } from '@/components/list/export-button'
import { ListView } from '@/components/list/list'
import { LeftOutNote } from '@/components/requests/left-out-note'
import { RefreshButton } from '@/components/requests/refresh-button'
import { requestsList } from '@/components/requests/requests-list'
import { requestsTable } from '@/components/requests/requests-table'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { ListViews } from '@/components/views/list-views'
import { requireSession } from '@/server/auth/session'
import type { ServiceContext } from '@/server/context'
import { listApiKeys } from '@/server/services/api-key/list-api-keys'
import { getLeftOutRequests } from '@/server/services/request-log/record-request'
import { findRequests } from './find-requests'
import { openList } from '../views/open-list'

export const metadata = {
  title: 'Requests',
  description: 'API calls from the last 30 days, without bodies or personal data.',
} satisfies Metadata

interface RequestsPageProps {
  searchParams: Promise<SearchParams>
}

export default async function RequestsPage({ searchParams }: RequestsPageProps) {
  const { context } = await requireSession()
  const views = await openList(context, 'requests', searchParams)
  const { values } = await requestsList.read(searchParams)
  return (
    <>
      <PageHeader
        {...metadata}
        action={
          <>
            <ExportButton list={requestsList} values={values} />
            <RefreshButton />
          </>
        }
      />
      <LeftOutNote leftOut={getLeftOutRequests(context)} />
      <RequestsList context={context} searchParams={searchParams} views={views} />
    </>
  )
}

/** The documented paths whose calls belong to a company. */
const routes = new Set(
  documentedEndpoints.flatMap(({ contract }) => (contract.access.by === 'none' ? [] : [contract.path])),
)

async function RequestsList({
  context,
  searchParams,
  views,
}: RequestsPageProps & { context: ServiceContext; views: ListViews }) {
  const keys = await listApiKeys(context)
  const choices = {
    key: keys.map(({ id, name, state }) => ({
      value: id,
      label: name,
      detail: state === 'active' ? undefined : state,
    })),
    route: [...routes].map((route) => ({ value: route, label: route, content: <code>{route}</code> })),
  }
  const { query, page } = await requestsList.load(searchParams, choices, findRequests(context))
  return (
    <ListView
      list={requestsList}
      views={views}
      query={query}
      table={requestsTable}
      rows={page.rows}
      nextCursor={page.nextCursor}
      empty={{
        icon: ScrollText,
        title: 'No requests yet',
        description:
          'API calls from your backends appear here within seconds: the call, the API key, and the result.',
        action: (
          <Button asChild>
            <Link href="/api-keys">Go to API keys</Link>
          </Button>
        ),
      }}
    />
  )
}

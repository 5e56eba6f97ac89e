import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { EventSubject } from '@/components/events/event-subject'
import { listHrefFrom } from '@/components/list/neighbors'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { CopyableCode } from '@/components/ui/copy-button'
import { DetailLayout } from '@/components/ui/detail-layout'
import { FactsCard } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { TimeFact } from '@/components/ui/time'
import { describeEvent } from '@/components/webhooks/event-text'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getEvent } from '@/server/services/event/browse-events'
import { orNotFound } from '../../or-not-found'
import { EventsLocked } from '../locked'

export const metadata: Metadata = { title: 'Event' }

interface EventPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function EventPage({ params, searchParams }: EventPageProps) {
  const { id } = await params
  const { context } = await requireSession()
  const back = { href: listHrefFrom('/events', await searchParams), label: 'Events' }
  if (!isAllowed(context.actor, 'events:read'))
    return (
      <>
        <PageHeader title="Event" back={back} />
        <EventsLocked />
      </>
    )
  if (!idSchema.safeParse(id).success) notFound()
  const event = await orNotFound(() => getEvent(context, id))
  const { type, at, data } = event
  return (
    <>
      <PageHeader
        title={<span className="font-mono text-section break-all sm:text-title">{type}</span>}
        description={describeEvent(type)}
        back={back}
      />
      <DetailLayout
        facts={
          <FactsCard
            items={[
              { label: 'About', value: <EventSubject {...event} /> },
              { label: 'Time', value: <TimeFact value={at} now={context.now} /> },
              {
                label: 'Id',
                value: <CopyableCode value={id} label="Copy event id" className="text-caption" />,
              },
            ]}
          />
        }
      >
        <Card>
          <CardHeader title="Data" description="As webhooks and GET /v1/events contain it." />
          <CardBody>
            <CodeBlock label="Data" code={JSON.stringify(data, null, 2)} scroll />
          </CardBody>
        </Card>
      </DetailLayout>
    </>
  )
}

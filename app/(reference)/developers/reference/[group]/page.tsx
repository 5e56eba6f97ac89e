import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findOrigin } from '@/app/find-origin'
import { EndpointSection } from '@/components/reference/endpoint-section'
import { PageHeader } from '@/components/ui/page-header'
import { reference } from '../build-reference'

interface GroupProps {
  params: Promise<{ group: string }>
}

const findGroup = async ({ params }: GroupProps) => {
  const { group: slug } = await params
  return reference().groups.find((group) => group.slug === slug)
}

export async function generateMetadata(props: GroupProps): Promise<Metadata> {
  return { title: `${(await findGroup(props))?.title ?? 'Not found'} · API reference` }
}

export default async function GroupPage(props: GroupProps) {
  const group = await findGroup(props)
  if (!group) notFound()
  const origin = await findOrigin()
  return (
    <>
      <PageHeader title={group.title} description={group.description} />
      <div className="flex flex-col gap-10">
        {group.endpoints.map((endpoint) => (
          <EndpointSection key={endpoint.id} endpoint={endpoint} origin={origin} />
        ))}
      </div>
    </>
  )
}

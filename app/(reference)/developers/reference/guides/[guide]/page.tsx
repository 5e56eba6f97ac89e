import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findOrigin } from '@/app/find-origin'
import { guides } from '@/components/reference/guides'
import { PageHeader } from '@/components/ui/page-header'
import { guideFacts } from '../../facts'

interface GuideProps {
  params: Promise<{ guide: string }>
}

const findGuide = async ({ params }: GuideProps) => {
  const { guide: slug } = await params
  return guides.find((guide) => guide.slug === slug)
}

export async function generateMetadata(props: GuideProps): Promise<Metadata> {
  return { title: `${(await findGuide(props))?.title ?? 'Not found'} · API reference` }
}

export default async function GuidePage(props: GuideProps) {
  const guide = await findGuide(props)
  if (!guide) notFound()
  return (
    <>
      <PageHeader title={guide.title} description={guide.summary} />
      {guide.content(guideFacts(await findOrigin()))}
    </>
  )
}

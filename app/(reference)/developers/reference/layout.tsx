import type { ReactNode } from 'react'
import { guides } from '@/components/reference/guides'
import { PublicFrame, ReferenceLayout } from '@/components/reference/reference-layout'
import type { NavGroup } from '@/components/reference/reference-nav'
import { referencePath } from '@/components/reference/reference-view'
import { SessionShell } from '@/app/session-shell'
import { findSession } from '@/server/auth/session'
import { reference } from './build-reference'

/** Public: it contains only the contracts, and a partner’s developers often have no account. */
export default async function DevelopersReferenceLayout({ children }: { children: ReactNode }) {
  const page = <ReferenceLayout groups={contents()}>{children}</ReferenceLayout>
  const session = await findSession()
  return session ? <SessionShell session={session}>{page}</SessionShell> : <PublicFrame>{page}</PublicFrame>
}

function contents(): NavGroup[] {
  return [
    {
      title: 'Guides',
      places: [
        { href: referencePath, label: 'Introduction', keywords: 'overview endpoints start' },
        ...guides.map(({ slug, title, summary }) => ({
          href: `${referencePath}/guides/${slug}`,
          label: title,
          keywords: summary,
        })),
      ],
    },
    ...reference().groups.map(({ slug, title, dialect, endpoints }) => ({
      title,
      href: `${referencePath}/${slug}`,
      places: endpoints.map(({ href, summary, method, path, id }) => ({
        href,
        label: summary,
        method,
        keywords: `${path} ${id} ${title} ${dialect}`,
      })),
    })),
  ]
}

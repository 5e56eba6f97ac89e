import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createLoader, parseAsStringLiteral, type SearchParams } from 'nuqs/server'
import { findOrigin } from '@/app/find-origin'
import { papers, printLayouts, type Paper, type PrintLayout } from '@/components/codes/print-paths'
import { PrintSheets } from '@/components/codes/print-sheets'
import { PrintToolbar } from '@/components/codes/print-toolbar'
import { requireSession } from '@/server/auth/session'
import { getBrand } from '@/server/services/company/brand'
import { findCodesToShare } from '../find-codes-to-share'

export const metadata = { title: 'Print codes' } satisfies Metadata

const loadParameters = createLoader({
  layout: parseAsStringLiteral(Object.keys(printLayouts) as PrintLayout[]).withDefault('cards'),
  paper: parseAsStringLiteral(Object.keys(papers) as Paper[]).withDefault('a4'),
})

/** Codes as they are printed, without the frame of the dashboard. */
export default async function PrintCodesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ context }, { layout, paper }, given] = await Promise.all([
    requireSession(),
    loadParameters(searchParams),
    searchParams,
  ])
  const { layout: _, paper: __, ...query } = given
  const [brand, found, origin] = await Promise.all([
    getBrand(context),
    findCodesToShare(context, query),
    findOrigin(),
  ])
  if (!found) notFound()
  const { company } = context.scope
  return (
    <>
      <PrintToolbar codes={query} {...{ layout, paper, origin, found }} />
      {found.codes.length > 0 ? (
        <PrintSheets codes={found.codes} {...{ layout, paper, company, brand, origin }} />
      ) : (
        <p className="p-4 text-muted-foreground">No code to print.</p>
      )}
    </>
  )
}

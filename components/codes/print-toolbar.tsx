import { formatNumber, plural } from '@/components/ui/format'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { TextLink } from '@/components/ui/text-link'
import { LocalAddressNotice } from './local-address-notice'
import { PrintButton } from './print-button'
import { maxSharedCodes, papers, printHref, printLayouts, type CodesQuery } from './print-paths'
import type { Paper, PrintLayout } from './print-paths'

interface PrintToolbarProps {
  codes: CodesQuery
  layout: PrintLayout
  paper: Paper
  found: { codes: readonly string[]; leftOut: readonly string[]; hasMore: boolean }
  /** "https://referrals.example.com" */
  origin: string
}

/** Above the sheets on the screen: what is printed, and how. */
export function PrintToolbar({ codes, layout, paper, found, origin }: PrintToolbarProps) {
  return (
    <header className="flex flex-wrap items-center gap-3 border-b bg-card px-4 py-3 print:hidden">
      <h1 className="text-title font-medium">Print {plural(found.codes.length, 'code')}</h1>
      <TextLink href="/codes">Codes</TextLink>
      {found.leftOut.length > 0 && (
        <p role="status" className="text-muted-foreground">
          {plural(
            found.leftOut.length,
            'code is left out, because it can no longer be used.',
            'codes are left out, because they can no longer be used.',
          )}
        </p>
      )}
      {found.hasMore && (
        <p role="status" className="text-muted-foreground">
          Only the first {formatNumber(maxSharedCodes)} codes are shown. More match the filters.
        </p>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-3">
        <SegmentedControl
          label="Layout"
          items={Object.entries(printLayouts).map(([value, label]) => ({
            href: printHref(codes, value as PrintLayout, paper),
            label,
            current: value === layout,
          }))}
        />
        <SegmentedControl
          label="Paper"
          items={Object.entries(papers).map(([value, label]) => ({
            href: printHref(codes, layout, value as Paper),
            label,
            current: value === paper,
          }))}
        />
        <PrintButton />
      </div>
      <LocalAddressNotice origin={origin} />
    </header>
  )
}

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Filters, FilterValues, List } from './define-list'

interface ExportButtonProps<Given extends Filters, Sort extends string> {
  list: List<Given, Sort>
  values: FilterValues<Given>
  sort?: Sort | undefined
}

/** The URL of all rows that match the filters, as a file. */
export function exportHref<Given extends Filters, Sort extends string>(
  list: List<Given, Sort>,
  values: FilterValues<Given>,
  sort?: Sort,
): string {
  return list.href(values, { sort }).replace(list.path, `${list.path}/export`)
}

/** Downloads all rows that match the filters, in the list's order. */
export function ExportButton<Given extends Filters, Sort extends string>({
  list,
  values,
  sort,
}: ExportButtonProps<Given, Sort>) {
  return <DownloadButton href={exportHref(list, values, sort)} />
}

/** Downloads a CSV file. */
export function DownloadButton({ href }: { href: string }) {
  return (
    <Button asChild>
      {/* Not a Link, which would prefetch the file. */}
      <a href={href} download>
        <Download aria-hidden />
        Export CSV
      </a>
    </Button>
  )
}

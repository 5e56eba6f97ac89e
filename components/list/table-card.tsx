import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { DataTable, type Table } from './data-table'

interface TableCardProps<Row> {
  title: string
  description?: string | undefined
  /** The list that has all rows. */
  all?: { href: string; label: string }
  table: Table<Row>
  rows: readonly Row[]
  sort?: string
  /** Shown without rows. */
  empty: string
}

/** A few rows of a list, as part of another page. */
export function TableCard<Row>({ title, description, all, table, rows, sort, empty }: TableCardProps<Row>) {
  if (rows.length === 0)
    return (
      <Card>
        <CardHeader title={title} className="pb-1" />
        <CardBody className="text-table text-muted-foreground">{empty}</CardBody>
      </Card>
    )
  return (
    <Card>
      <CardHeader
        title={title}
        description={description}
        action={
          all && (
            <TextLink href={all.href} className="text-table font-medium">
              {all.label}
            </TextLink>
          )
        }
      />
      <DataTable table={table} rows={rows} sort={sort} inCard />
    </Card>
  )
}

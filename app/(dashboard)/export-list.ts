import type { NextRequest } from 'next/server'
import { csvResponse } from '@/app/csv'
import { listAsCsv, rowsPerPage, type ListCsv, type ListPage } from '@/app/list-csv'
import type { Filters, Find, FilterValues, List } from '@/components/list/define-list'
import type { Permission } from '@/domain/company/permissions'
import { dayOf } from '@/domain/days'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'

interface ExportedList<Given extends Filters, Sort extends string, Row> {
  list: List<Given, Sort>
  permission: Permission
  csv: ListCsv<Row>
  find: (context: ServiceContext) => Find<List<Given, Sort>, Row>
  /** The name of the file: "bonuses-payable". By default, that of the list. */
  nameOf?: (values: FilterValues<Given>) => string
}

/** All rows of a list that match the filters of its URL, in its order, as a CSV file. */
export function exportList<Given extends Filters, Sort extends string, Row>({
  list,
  permission,
  csv,
  find,
  nameOf = () => list.many,
}: ExportedList<Given, Sort, Row>): (request: NextRequest) => Promise<Response> {
  return async ({ nextUrl }) => {
    const given = nextUrl.searchParams
    const searchParams = Object.fromEntries(
      [...given.keys()].map((name) => [
        name,
        given.getAll(name).length > 1 ? given.getAll(name) : given.getAll(name)[0],
      ]),
    )
    const { context } = await requireSession(`${list.path}${nextUrl.search}`)
    if (!isAllowed(context.actor, permission)) return reject(403, `Your role may not export ${list.many}.`)
    const { values, sort, ignored } = await list.read(Promise.resolve(searchParams))
    // The list ignores unknown filters with a note; a file must not hold more than was asked for.
    if (ignored.length > 0) return reject(400, `Unknown filters: ${ignored.join(', ')}.`)
    const findPage = (cursor: string | undefined): Promise<ListPage<Row>> =>
      find(context)(values, { sort: sort as Sort, cursor, limit: rowsPerPage })
    const name = `${nameOf(values)}-${dayOf(context.now, context.scope.company.timeZone)}.csv`
    return csvResponse(name, listAsCsv(csv, await findPage(undefined), findPage))
  }
}

function reject(status: 400 | 403, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

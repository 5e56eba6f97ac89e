import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { importColumns } from '@/domain/referral-code/import-columns'
import { authedAction } from '@/server/authed-action'
import { readCsv } from '@/server/read-csv'
import { importReferralCodes } from '@/server/services/referral-code/import-codes'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const upload = z.object({
  dryRun: flag,
  pastExpiry: flag,
  columns: z.array(z.enum(importColumns).nullable()).max(200),
})

/** Starts an import of the file that is sent, or a dry run. No server action, because those take no large body. */
export async function POST(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl
  const input = {
    dryRun: searchParams.get('dryRun'),
    pastExpiry: searchParams.get('pastExpiry'),
    columns: searchParams
      .get('columns')
      ?.split(',')
      .map((column) => column || null),
  }
  const body = request.body ?? new Blob().stream()
  const result = await authedAction(upload, input, async ({ context }, { dryRun, pastExpiry, columns }) => {
    const rows = readCsv(body.values({ preventCancel: true }))
    const { id } = await importReferralCodes(context, {
      rows,
      isDryRun: dryRun,
      allowsPastExpiry: pastExpiry,
      columns,
    })
    return id
  })
  // A browser reads no answer before it has sent the whole file. It may have gone away.
  if (!body.locked) await body.pipeTo(new WritableStream()).catch(() => undefined)
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

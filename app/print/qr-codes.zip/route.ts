import { makeZip } from 'client-zip'
import type { NextRequest } from 'next/server'
import { originOf } from '@/app/find-origin'
import { qrPng, qrSvg } from '@/app/r/qr-code'
import { sharePath } from '@/components/paths'
import { requireSession } from '@/server/auth/session'
import { findCodesToShare, type CodesToShare } from '../find-codes-to-share'

/** The QR codes of codes as SVG and PNG, in a ZIP archive. It is made while it is sent. */
export async function GET(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = request.nextUrl
  const { context } = await requireSession(pathname + search)
  const names = [...new Set(searchParams.keys())]
  const found = await findCodesToShare(
    context,
    Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
  )
  if (!found) return new Response('Unknown filters.\n', { status: 400 })
  const folder = originOf(request.headers) + sharePath(context.scope.company.isvId, '')
  return new Response(makeZip(filesOf(found, folder)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="qr-codes.zip"',
      'cache-control': 'no-store',
    },
  })
}

async function* filesOf({ codes, leftOut }: CodesToShare, folder: string) {
  if (leftOut.length)
    yield { name: 'left-out.txt', input: `These codes can no longer be used:\n${leftOut.join('\n')}\n` }
  for (const code of codes) {
    yield { name: `${code}.svg`, input: await qrSvg(folder + code) }
    yield { name: `${code}.png`, input: await qrPng(folder + code) }
  }
}

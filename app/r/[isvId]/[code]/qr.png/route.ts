import type { ShareParams } from '../../../open-code'
import { qrPng } from '../../../qr-code'
import { qrResponse } from '../../../qr-response'

export async function GET(request: Request, { params }: { params: Promise<ShareParams> }): Promise<Response> {
  return await qrResponse(request, await params, 'image/png', qrPng)
}

import { originOf } from '@/app/find-origin'
import { sharePath } from '@/components/paths'
import { isvIdSchema } from '@/domain/company/setup'
import { referralCodeSchema } from '@/domain/referral-code/code'
import type { ShareParams } from './open-code'
import { unavailablePage } from './share-page'

/**
 * The QR code of a share link as an image. It is made from the address without looking the code up, so it reveals nothing about
 * the code, needs no limit, and can be printed before the code exists.
 */
export async function qrResponse(
  { headers }: Request,
  { isvId, code }: ShareParams,
  contentType: string,
  draw: (text: string) => Promise<string | Buffer>,
): Promise<Response> {
  const company = isvIdSchema.safeParse(isvId)
  const name = referralCodeSchema.safeParse(code)
  if (!company.success || !name.success) return unavailablePage()
  const image = await draw(originOf(headers) + sharePath(company.data, name.data))
  return new Response(image as BodyInit, {
    headers: { 'content-type': contentType, 'cache-control': 'private, max-age=3600' },
  })
}

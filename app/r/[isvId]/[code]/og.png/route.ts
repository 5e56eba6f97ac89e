import { openCode, type ShareParams } from '../../../open-code'
import { previewImage } from '../../../preview-image'

/** The image of a share page in link previews. Codes that cannot be used have one image, whatever the cause. */
export async function GET(request: Request, { params }: { params: Promise<ShareParams> }): Promise<Response> {
  const opened = await openCode(request, await params)
  if (opened instanceof Response) return opened
  const { context, shared } = opened
  return new Response((await previewImage(shared, context.scope.company.name)) as BodyInit, {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=3600' },
  })
}
